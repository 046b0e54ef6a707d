using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Follows dependencies: a component stands for the resources it is made of.</summary>
internal static class ResourceDependencies
{
    /// <summary>Replaces local components by their children, down to resources of providers, whose own children do not count.</summary>
    public static ImmutableHashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var open = new System.Collections.Generic.Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource) || resource is not ComponentResource)
                continue;
            foreach (var child in resource.Children)
                open.Push(child);
        }

        return [.. seen.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true })];
    }

    /// <summary>Gets the resources that options name, and waits until what they stand for is registered.</summary>
    public static async Task<ImmutableHashSet<Resource>> WaitForAsync(InputList<Resource> dependsOn)
    {
        var named = await dependsOn.ToOutput().GetValueAsync([]).ConfigureAwait(false);
        foreach (var resource in Expand(named.IsDefault ? [] : named.Where(resource => resource is not null)))
            await resource.Urn.Data.ConfigureAwait(false);
        return named.IsDefault ? [] : [.. named];
    }
}
