using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Events;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.Scaling;
using Blueprints.ReadModels;
using Blueprints.Sharding;
using Blueprints.Storage;

namespace Blueprints.Validation;

/// <summary>Validates a spec that is used outside a blueprint, by the rules it would meet inside one.</summary>
static class StandaloneSpec
{
    const string FallbackName = "block";

    /// <exception cref="InvalidInputException">The spec has problems; all are listed.</exception>
    public static void ThrowIfInvalid(string component, BlockSpec spec)
    {
        var name = ResourceName.IsValid(component) && component != Flow.Users ? component : FallbackName;
        // In which region it will stand is the provider's affair.
        var blueprint = new Blueprint { Name = "standalone", Region = "anywhere", Blocks = Blueprints.Blocks.Create([.. Surroundings(name, spec), new Block(name, spec)]) };
        (spec is GlobalEntrySpec entry ? EntrySurroundings.InRegions(blueprint, entry) : blueprint).ThrowIfInvalid($"component \"{component}\"");
    }

    // What the rules of a whole blueprint ask for, and a program that composes components provides by its wiring.
    static IEnumerable<Block> Surroundings(string name, BlockSpec spec)
    {
        if (spec is not NetworkSpec)
            yield return new(name == "network" ? "vpc" : "network", new NetworkSpec { Zones = (spec as ReadModelSpec)?.Zones == 3 ? 3 : 2 });
        if (spec is DatabaseProxySpec proxy && proxy.Database != name)
            yield return new(proxy.Database, new AuroraClusterSpec());
        if (spec is ShardedDatabaseSpec { FirstShard: { } first } database && first != name)
            yield return new(first, database.Cluster ?? new());
        foreach (var block in spec is GlobalEntrySpec entry ? EntrySurroundings.Balancers(name, entry) : [])
            yield return block;
        foreach (var origin in (spec as CdnSpec)?.Origins.Where(origin => origin != name) ?? [])
            yield return new(origin, new ObjectStoreSpec());
        foreach (var other in spec is ReadModelSpec model ? new[] { model.Source, model.Projector }.OfType<string>().Distinct().Where(other => other != name) : [])
            yield return new(other, new FleetSpec());
        foreach (var queue in spec is IServerSpec servers ? servers.Scaling.OfType<QueueBacklog>().Select(policy => policy.Queue).Distinct().Where(queue => queue != name) : [])
            yield return new(queue, new QueueSpec());
        foreach (var caller in Callers(spec).Distinct().Where(caller => caller != name))
            yield return new(caller, new FleetSpec());
        foreach (var block in spec is IPodsSpec or PodLoadTestSpec ? InCluster(name, spec) : [])
            yield return block;
        if (spec is LoadTestSpec test && test.Target != name)
            yield return new(test.Target, new CdnSpec { Default = new() { Target = name == "origin" ? "store" : "origin" } });
        if (spec is LoadTestSpec)
            yield return new(name == "origin" ? "store" : "origin", new ObjectStoreSpec());
        foreach (var quiet in (spec as ObservabilitySpec)?.Quiet.Where(quiet => quiet != name).Distinct() ?? [])
            yield return new(quiet, new QueueSpec());
        foreach (var queue in Queues(spec).DistinctBy(queue => queue.Name).Where(queue => queue.Name != name))
            yield return queue;
        foreach (var target in spec is NetworkLoadBalancerSpec network ? network.Listeners.Select(listener => listener.Target).Distinct().Where(target => target != name) : [])
            yield return new(target, new FleetSpec());
        if (spec is not LoadBalancerSpec balancer)
            yield break;
        foreach (var fleet in balancer.Targets.Select(target => target.Fleet).Distinct().Where(fleet => fleet != name))
            yield return new(fleet, new FleetSpec());
    }

    static IEnumerable<Block> InCluster(string name, BlockSpec spec)
    {
        yield return new(name == "cluster" ? "nodes" : "cluster", new KubernetesClusterSpec());
        if (spec is PgBouncerSpec pool && pool.Database != name)
            yield return new(pool.Database, new AuroraClusterSpec());
        if (spec is PodLoadTestSpec test && test.Target != name)
            yield return new(test.Target, new WebServiceSpec());
    }

    static IEnumerable<string> Callers(BlockSpec spec) =>
        ((spec as CacheSpec)?.AllUsers ?? (spec as ServerlessCacheSpec)?.Users ?? []).SelectMany(user => user.Callers).Append((spec as CacheSpec)?.Projection?.Source).OfType<string>();

    // A standalone bus is checked as if all its targets were queues: what they are is known only where they stand.
    static IEnumerable<Block> Queues(BlockSpec spec) => spec switch
    {
        TopicSpec topic => topic.Subscriptions.Select(subscription => new Block(subscription.Queue, new QueueSpec { Fifo = topic.Fifo })),
        EventBusSpec bus =>
        [
            .. bus.Rules.Select(rule => new Block(rule.Target, new QueueSpec { Fifo = rule.MessageGroup is not null })),
            .. bus.Schedules.Select(schedule => new Block(schedule.Target, new QueueSpec { Fifo = schedule.MessageGroup is not null })),
            .. bus.Pipes.Select(pipe => new Block(pipe.Source, new QueueSpec())),
        ],
        _ => [],
    };
}
