using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Kinds;

/// <summary>Values below values, by the names on the way. At a list, the first item is meant.</summary>
static class NodePath
{
    /// <summary>The value at a path; null where the path ends early.</summary>
    public static TemplateNode? Find(TemplateNode node, ReadOnlySpan<string> path)
    {
        TemplateNode? found = node;
        foreach (var step in path)
        {
            if (found is { Kind: NodeKind.List })
                found = found.Items.FirstOrDefault();
            // What is not known has no parts that are.
            if (found is { Kind: NodeKind.Unknown or NodeKind.Secret })
                return found;
            found = found?[step];
        }

        return found;
    }

    /// <summary>The map without what stands at a path; maps that this empties go too.</summary>
    public static TemplateNode Without(TemplateNode map, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || map[path[0]] is not { } inner || (path.Length > 1 && inner.Kind == NodeKind.List))
            return map;
        var rest = path.Length > 1 && inner.Kind == NodeKind.Map ? Without(inner, path[1..]) : null;
        var step = path[0];
        return rest is { Members.Length: > 0 } ? map.With(step, rest) : map with { Members = map.Members.RemoveAll(member => member.Key == step) };
    }

    /// <summary>The map with a value at a path; maps on the way are made, and two maps at one path become one.</summary>
    public static TemplateNode Set(TemplateNode map, ReadOnlySpan<string> path, TemplateNode value)
    {
        if (path.IsEmpty)
            return map;
        var inner = map[path[0]];
        if (path.Length > 1)
            return map.With(path[0], Set(inner is { Kind: NodeKind.Map } ? inner : TemplateNode.OfMap([], value.Place), path[1..], value));
        if (inner is { Kind: NodeKind.Map } && value.Kind == NodeKind.Map)
        {
            foreach (var (name, member) in value.Members)
                inner = inner.With(name, member);
            return map.With(path[0], inner);
        }

        return map.With(path[0], value);
    }
}
