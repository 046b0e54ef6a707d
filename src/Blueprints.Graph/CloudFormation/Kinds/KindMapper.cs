using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>Says a CloudFormation resource in the provider's words.</summary>
static class KindMapper
{
    /// <summary>The resource and those that CloudFormation has as its properties; under its own type where the kind is not known.</summary>
    /// <param name="key">Its key among all stacks.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">CloudFormation's type.</param>
    /// <param name="properties">Its properties, resolved.</param>
    public static IEnumerable<MappedResource> Map(string key, string name, string type, TemplateNode properties)
    {
        if (Meaning(type, properties) is not { } kind)
            return [new(key, name, type, Mapping.Plain(type, properties))];
        var mapping = new Mapping(kind, properties);
        if (kind.PartOf is { } owner)
            return [new(key, name, kind.Token!, mapping.Inputs) { PartOf = properties[owner]?.AllSources() ?? [] }];
        return mapping.Children.SelectMany(child => Children(key, name, child)).Prepend(new(key, name, kind.Token!, mapping.Inputs));
    }

    static Kind? Meaning(string type, TemplateNode properties) =>
        KindTable.Of(type).FirstOrDefault(kind => kind.When is null || (properties[kind.When] is { } value && (kind.Value is null || kind.Value == value.Text)));

    // Children have the name of their owner, as they have where programs follow the provider's examples; of several, with a number.
    static IEnumerable<MappedResource> Children(string key, string name, ChildPart child)
    {
        var kind = KindTable.Of(child.Kind)[0];
        var parts = child.Value.Kind == NodeKind.List ? child.Value.Items : [child.Value];
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].Kind != NodeKind.Map)
                continue;
            var suffix = parts.Length == 1 ? "" : $"-{at}";
            var mapping = new Mapping(kind, parts[at] with { Members = [.. parts[at].Members, .. child.Owner.Members.Select(member => KeyValuePair.Create($"^{member.Key}", member.Value))] });
            var inputs = mapping.Inputs.With(child.Input, mapping.Inputs[child.Input] ?? TemplateNode.Unknown(parts[at].Place, key));
            yield return new($"{key}.{child.Kind}{suffix}", name + suffix, kind.Token!, inputs);
        }
    }
}
