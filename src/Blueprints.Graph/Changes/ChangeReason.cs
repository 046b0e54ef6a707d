using System.Collections.Immutable;

namespace Blueprints.Graph.Changes;

/// <summary>Says why a step is taken and what it means on AWS.</summary>
static class ChangeReason
{
    // A resource with a name of its own cannot stand beside its successor.
    static readonly ImmutableArray<string> Names =
        ["name", "identifier", "clusterIdentifier", "replicationGroupId", "bucket", "domainName", "brokerName", "clusterName", "userId", "userGroupId"];

    public static string OfAddition(GraphResource resource, ResourceGraph before, ResourceGraph after)
    {
        var reason = after.Ancestors(resource).LastOrDefault(ancestor => before.Find(ancestor.Urn) is null) is { } component ? $"part of {component.Name}, which is new" : "new";
        return ResourceFacts.AdditionNote(resource) is { } note ? $"{reason}; {note}" : reason;
    }

    public static string OfChange(GraphResource before, GraphResource after, ImmutableArray<string> inputs, Dictionary<string, string> followed)
    {
        var changes = string.Join(", ", inputs.Select(input => Describe(input, before, after, followed)));
        var notes = inputs.Select(input => ResourceFacts.Note(after.Type, input)).OfType<string>().Distinct();
        var doubt = ResourceFacts.IsKnown(after.Type) ? [] : new[] { $"which inputs replace a {after.Type} is not known here: look at pulumi preview" };
        return string.Join("; ", [changes, .. notes, .. doubt]);
    }

    public static string OfReplacement(GraphResource before, GraphResource after, ImmutableArray<string> replacing, Dictionary<string, string> followed)
    {
        var reason = $"{string.Join(", ", replacing.Select(input => Describe(input, before, after, followed)))}: cannot change in place";
        if (KeepsItsName(before, after, replacing) is { } name)
            reason += $"; two steps, because two cannot have one {name}: give the new one another, or delete the old one first";
        return ResourceFacts.IsStateful(after.Type)
            ? $"{reason}; it keeps data ({ResourceFacts.KeptBy(after.Type)}), which does not move along: copy or restore that before the old one goes"
            : reason;
    }

    public static string OfDeletion(GraphResource resource)
    {
        if (!ResourceFacts.IsStateful(resource.Type))
            return "not needed any more; deleted after what takes its place serves";
        var protection = resource.Flag("deletionProtection") ?? resource.Flag("deletionProtectionEnabled") ?? false;
        var lost = $"not wanted any more; it keeps data ({ResourceFacts.KeptBy(resource.Type)}): save that first";
        return protection ? $"{lost}; two steps: turn deletion protection off, then delete" : lost;
    }

    static string Describe(string input, GraphResource before, GraphResource after, Dictionary<string, string> followed) =>
        followed.TryGetValue(input, out var source) ? $"{input} follows {source}" : InputValue.Describe(input, before, after);

    static string? KeepsItsName(GraphResource before, GraphResource after, ImmutableArray<string> replacing) => Names.FirstOrDefault(name =>
        !replacing.Contains(name)
        && !after.PropertyDependencies.ContainsKey(name)
        && ResourceFacts.ReplacingInputs(after.Type).Contains(name)
        && before.Text(name) is { } kept
        && kept == after.Text(name));
}
