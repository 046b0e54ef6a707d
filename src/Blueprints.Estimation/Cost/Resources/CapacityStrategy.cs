using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>How an ECS service gets its capacity: by its launch type, its own strategy, or the default strategy of its cluster.</summary>
/// <param name="LaunchType">The launch type; null where the service names none.</param>
/// <param name="Items">The providers, with how many tasks come first and how the rest is divided.</param>
sealed record CapacityStrategy(string? LaunchType, IReadOnlyList<(string Provider, decimal Base, decimal Weight)> Items)
{
    const string Spot = "FARGATE_SPOT";

    /// <summary>Whether Fargate runs the tasks.</summary>
    public bool IsFargate => LaunchType is "FARGATE" || Items.Any(item => item.Provider.StartsWith("FARGATE", StringComparison.Ordinal));

    /// <summary>Whether nothing here says how tasks run.</summary>
    public bool IsUnknown => LaunchType is null && Items.Count == 0;

    /// <summary>The strategy of a service.</summary>
    public static CapacityStrategy Of(GraphResource service, ComponentView component)
    {
        var launchType = service.Text("launchType");
        var own = Read(service, "capacityProviderStrategies");
        if (launchType is not null || own.Count > 0)
            return new(launchType, own);
        var clusters = component.Linked("aws:ecs/cluster:Cluster").ToList();
        var attached = clusters.SelectMany(cluster => component.Of(cluster).Linked("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders"));
        return new(null, clusters.Concat(attached).Select(from => Read(from, "defaultCapacityProviderStrategies")).FirstOrDefault(found => found.Count > 0) ?? []);
    }

    /// <summary>The share of tasks on Spot, in per cent: each provider's base first, the rest by weight.</summary>
    /// <param name="tasks">How many tasks run.</param>
    public decimal SpotPercent(decimal tasks)
    {
        var all = Items.Sum(item => item.Weight);
        var byWeight = all == 0 ? 0 : Items.Where(item => item.Provider == Spot).Sum(item => item.Weight) / all;
        var first = Math.Min(tasks, Items.Sum(item => item.Base));
        if (first == 0)
            return byWeight * 100;
        var spotFirst = Math.Min(tasks, Items.Where(item => item.Provider == Spot).Sum(item => item.Base));
        return (spotFirst + (tasks - first) * byWeight) * 100 / tasks;
    }

    static List<(string, decimal, decimal)> Read(GraphResource resource, string property)
    {
        JsonElement? inputs = resource.Inputs;
        return [.. inputs.Items(property).Select(item => (item.At("capacityProvider").Text() ?? "", item.At("base").Number() ?? 0, item.At("weight").Number() ?? 0))];
    }
}
