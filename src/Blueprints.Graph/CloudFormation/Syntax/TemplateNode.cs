using System.Collections.Immutable;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>A value of a template: as it was written, or as it is once functions are carried out. Immutable, so that aliases may share it.</summary>
sealed record TemplateNode
{
    /// <summary>What kind of value it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Where it was written.</summary>
    public required TemplatePlace Place { get; init; }

    /// <summary>The text of a text, number or flag; of a text that is known in part only, with stand-ins for the rest; empty for all others.</summary>
    public string Text { get; init; } = "";

    /// <summary>The items of a list; none for all others.</summary>
    public ImmutableArray<TemplateNode> Items { get; init; } = [];

    /// <summary>The members of a map, in their order, each name once; none for all others.</summary>
    public ImmutableArray<KeyValuePair<string, TemplateNode>> Members { get; init; } = [];

    /// <summary>The URNs of the resources that the value itself comes from; those of items and members are theirs.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Whether it is a text, a number or a flag.</summary>
    public bool IsScalar => Kind is NodeKind.Text or NodeKind.Number or NodeKind.Flag;

    /// <summary>A text.</summary>
    public static TemplateNode OfText(string text, TemplatePlace place) => new() { Kind = NodeKind.Text, Text = text, Place = place };

    /// <summary>A list.</summary>
    public static TemplateNode OfList(IEnumerable<TemplateNode> items, TemplatePlace place) => new() { Kind = NodeKind.List, Items = [.. items], Place = place };

    /// <summary>A map.</summary>
    public static TemplateNode OfMap(IEnumerable<KeyValuePair<string, TemplateNode>> members, TemplatePlace place) => new() { Kind = NodeKind.Map, Members = [.. members], Place = place };

    /// <summary>A value that is known only after deployment.</summary>
    public static TemplateNode Unknown(TemplatePlace place, params ImmutableArray<string> sources) => new() { Kind = NodeKind.Unknown, Place = place, Sources = sources };

    /// <summary>A secret, whose value is not kept.</summary>
    public static TemplateNode Secret(TemplatePlace place, params ImmutableArray<string> sources) => new() { Kind = NodeKind.Secret, Place = place, Sources = sources };

    /// <summary>A member of a map; null where there is none, and for anything that is no map.</summary>
    public TemplateNode? this[string name]
    {
        get
        {
            foreach (var (key, value) in Members)
            {
                if (key == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The URNs of all resources that the value or a part of it comes from, each once.</summary>
    public ImmutableArray<string> AllSources() => [.. Walk(this).Distinct(StringComparer.Ordinal)];

    /// <summary>The map with a member set; the same for null.</summary>
    public TemplateNode With(string name, TemplateNode? value)
    {
        if (value is null)
            return this;
        var entry = KeyValuePair.Create(name, value);
        for (var at = 0; at < Members.Length; at++)
        {
            if (Members[at].Key == name)
                return this with { Members = Members.SetItem(at, entry) };
        }

        return this with { Members = Members.Add(entry) };
    }

    static IEnumerable<string> Walk(TemplateNode node) =>
        node.Sources.Concat(node.Items.SelectMany(Walk)).Concat(node.Members.SelectMany(member => Walk(member.Value)));
}
