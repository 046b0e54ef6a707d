using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Scaling;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What servers of a blueprint have around them: the balancers that name them and the blocks that they call.</summary>
static class ServerSurroundings
{
    public static FleetTarget[] Targets(BlueprintAssembly assembly, string servers) =>
        [.. Balancers(assembly, servers).Select(balancer => balancer.Target(servers))];

    public static ImmutableDictionary<string, Input<string>> Queues(BlueprintAssembly assembly, IServerSpec spec) => spec.Scaling.OfType<QueueBacklog>()
        .Select(policy => policy.Queue).Distinct()
        .Where(queue => assembly.Built(queue)?.QueueName is not null)
        .ToImmutableDictionary(queue => queue, queue => assembly.Built(queue)!.QueueName!);

    // A callee that is made later, such as another fleet, has no address to tell: fleets call each other through a balancer.
    public static InputMap<string> Environment(BlueprintAssembly assembly, string servers)
    {
        var environment = new InputMap<string>();
        var callees = assembly.Blueprint.Flows.Where(flow => flow.From == servers).Select(flow => flow.To).Distinct();
        foreach (var callee in callees.Select(assembly.Built).OfType<BlockComponent>())
        {
            foreach (var (name, value) in callee.Environment)
                environment.Add($"{callee.Block.ToUpperInvariant().Replace('-', '_')}_{name}", value);
        }

        return environment;
    }

    static IEnumerable<LoadBalancer> Balancers(BlueprintAssembly assembly, string servers) => assembly.Blueprint.Blocks.OfKind<LoadBalancerSpec>()
        .Where(balancer => balancer.Spec.Targets.Any(target => target.Fleet == servers))
        .Select(balancer => (LoadBalancer)assembly.Built(balancer.Name)!);
}
