using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Scaling;

namespace Blueprints.Cdk;

/// <summary>What a blueprint tells its servers: whose target they are, which queues they work off, where their callees are.</summary>
static class ServerSurroundings
{
    public static ImmutableArray<FleetTarget> Targets(BlueprintAssembly assembly, string servers) =>
        [.. Balancers(assembly, servers).Select(balancer => balancer.Target(servers)), .. NetworkBalancers(assembly, servers).SelectMany(balancer => balancer.Targets(servers))];

    public static ImmutableDictionary<string, string> Queues(BlueprintAssembly assembly, IServerSpec spec) => spec.Scaling.OfType<QueueBacklog>()
        .Select(policy => policy.Queue).Distinct()
        .Where(queue => assembly.Built(queue)?.WorkedQueue is not null)
        .ToImmutableDictionary(queue => queue, queue => assembly.Built(queue)!.WorkedQueue!);

    // A callee that is made later, such as another fleet, has no address to tell: fleets call each other through a balancer.
    public static ImmutableDictionary<string, string> Environment(BlueprintAssembly assembly, string servers)
    {
        var callees = assembly.Blueprint.Flows.Where(flow => flow.From == servers).Select(flow => assembly.Built(flow.To));
        var sources = assembly.Blueprint.Flows.Where(flow => flow.To == servers).Select(flow => assembly.Built(flow.From)).Where(source => source?.HoldsMessages == true);
        return callees.Concat(sources).OfType<BlockConstruct>().Distinct()
            .SelectMany(callee => callee.Environment.Select(setting => (Name: $"{callee.Block.ToUpperInvariant().Replace('-', '_')}_{setting.Name}", setting.Value)))
            .ToImmutableDictionary(setting => setting.Name, setting => setting.Value);
    }

    static IEnumerable<NetworkLoadBalancer> NetworkBalancers(BlueprintAssembly assembly, string servers) => assembly.Blueprint.Blocks.OfKind<NetworkLoadBalancerSpec>()
        .Where(balancer => balancer.Spec.Listeners.Any(listener => listener.Target == servers))
        .Select(balancer => (NetworkLoadBalancer)assembly.Built(balancer.Name)!);

    static IEnumerable<LoadBalancer> Balancers(BlueprintAssembly assembly, string servers) => assembly.Blueprint.Blocks.OfKind<LoadBalancerSpec>()
        .Where(balancer => balancer.Spec.Targets.Any(target => target.Fleet == servers))
        .Select(balancer => (LoadBalancer)assembly.Built(balancer.Name)!);
}
