using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Graph.Changes;

/// <summary>
/// What a deployment does to a stack that goes from one graph to another. Resources are the same if their URNs are; a replacement carries on to the resources that
/// refer to the replaced one.
/// </summary>
public static class GraphDiff
{
    // Templates are the one resource whose change reaches others without a replacement: groups launch from the latest version.
    const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";

    /// <summary>The steps from one graph to another, in the order of a deployment: what others need comes first, deletions come last.</summary>
    /// <param name="before">The stack as it is.</param>
    /// <param name="after">The stack as it will be.</param>
    /// <returns>One step for each resource that does not stay as it is; components, which group others, and providers are no steps.</returns>
    public static ImmutableArray<GraphChange> Between(ResourceGraph before, ResourceGraph after)
    {
        var steps = ImmutableArray.CreateBuilder<GraphChange>();
        var changes = new Dictionary<string, GraphChange>(StringComparer.Ordinal);
        foreach (var resource in DeploymentOrder.Of(after).Where(IsStep))
        {
            var change = before.Find(resource.Urn) is { } old ? Compare(old, resource, changes) : Add(resource, before, after);
            if (change is null)
                continue;
            changes.Add(resource.Urn, change);
            steps.Add(change);
        }

        var gone = DeploymentOrder.Of(before).Where(resource => IsStep(resource) && after.Find(resource.Urn) is null).Reverse();
        return [.. steps, .. gone.Select(Delete)];
    }

    static bool IsStep(GraphResource resource) =>
        !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal) && !resource.Type.StartsWith("blueprints:", StringComparison.Ordinal);

    static GraphChange? Compare(GraphResource before, GraphResource after, Dictionary<string, GraphChange> changes)
    {
        var own = Differing(before, after);
        var followed = Followed(after, changes);
        if (own.Count == 0 && followed.Count == 0)
            return null;

        var replacing = Replacing(before, after, own, followed);
        var inputs = own.Union(followed.Keys).Order(StringComparer.Ordinal).ToImmutableArray();
        return new()
        {
            Action = replacing.Length > 0 ? ChangeAction.Replace : ChangeAction.Change,
            Resource = after,
            Stateful = ResourceFacts.IsStateful(after.Type),
            ChangedInputs = inputs,
            Reason = replacing.Length > 0
                ? ChangeReason.OfReplacement(before, after, replacing, followed)
                : ChangeReason.OfChange(before, after, inputs, followed),
        };
    }

    static HashSet<string> Differing(GraphResource before, GraphResource after) => [.. Inputs(before).Union(Inputs(after))
        .Where(input => !after.IgnoreChanges.Contains(input) && !InputValue.Same(before.Property(input), after.Property(input)))];

    static IEnumerable<string> Inputs(GraphResource resource) =>
        resource.Inputs.ValueKind == JsonValueKind.Object ? resource.Inputs.EnumerateObject().Select(input => input.Name) : [];

    // The inputs whose value comes from a resource that will be another one, with that resource's name.
    static Dictionary<string, string> Followed(GraphResource resource, Dictionary<string, GraphChange> changes)
    {
        var followed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (input, sources) in resource.PropertyDependencies.Where(pair => !resource.IgnoreChanges.Contains(pair.Key)))
        {
            var renewed = sources.Select(changes.GetValueOrDefault).FirstOrDefault(change => change is { } source && Renews(source));
            if (renewed is not null)
                followed.Add(input, renewed.Resource.Name);
        }

        return followed;
    }

    static bool Renews(GraphChange change) => change.Action == ChangeAction.Replace || (change.Action == ChangeAction.Change && change.Resource.Type == LaunchTemplate);

    // An input that refers to a replaced resource gets a new value, whatever kind of change its rule asks for.
    static ImmutableArray<string> Replacing(GraphResource before, GraphResource after, HashSet<string> own, Dictionary<string, string> followed) =>
    [
        .. ResourceFacts.RulesOf(after.Type)
            .Where(rule => (own.Contains(rule.Input) && rule.Replaces(before, after))
                || (followed.ContainsKey(rule.Input) && rule.Condition == ReplacementRule.Kind.AnyChange))
            .Select(rule => rule.Input)
            .Distinct(),
    ];

    static GraphChange Add(GraphResource resource, ResourceGraph before, ResourceGraph after) => new()
    {
        Action = ChangeAction.Add,
        Resource = resource,
        Stateful = ResourceFacts.IsStateful(resource.Type),
        ChangedInputs = [],
        Reason = ChangeReason.OfAddition(resource, before, after),
    };

    static GraphChange Delete(GraphResource resource) => new()
    {
        Action = ChangeAction.Delete,
        Resource = resource,
        Stateful = ResourceFacts.IsStateful(resource.Type),
        ChangedInputs = [],
        Reason = ChangeReason.OfDeletion(resource),
    };
}
