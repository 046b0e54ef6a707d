using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Entry;
using Blueprints.Events;
using Blueprints.LoadBalancing;
using Blueprints.Sharding;

namespace Blueprints.Validation;

/// <summary>
/// Resources are named <c>block-part</c>. The part <c>api-x</c> of a block <c>lb</c> and the part <c>x</c> of a block <c>lb-api</c> would then be one resource where both blocks are
/// of one kind; across kinds the types of the components keep them apart.
/// </summary>
static class NameCollisions
{
    public static void Validate(Blueprint blueprint, ProblemCollector problems)
    {
        var taken = new Dictionary<(Type Kind, string Part, string Resource), (string Block, string Name)>();
        foreach (var block in blueprint.Blocks)
        {
            foreach (var (part, name) in Parts(block.Spec).Concat(Calls(blueprint, block.Name)).Distinct())
            {
                var owner = taken.GetValueOrDefault((block.Spec.GetType(), part, $"{block.Name}-{name}"));
                if (owner.Block is null)
                    taken.Add((block.Spec.GetType(), part, $"{block.Name}-{name}"), (block.Name, name));
                // The same name used twice in one block is that block's own affair.
                else if (owner.Block != block.Name)
                    problems.At("blocks").At(block.Name).Add("name", $"\"{block.Name}\", whose {part} \"{name}\" has the resource name of \"{owner.Name}\" of \"{owner.Block}\"", "names that stay apart when joined by a hyphen", "rename one of the blocks or parts");
            }
        }
    }

    static IEnumerable<(string Part, string Name)> Parts(BlockSpec spec) => spec switch
    {
        LoadBalancerSpec balancer => [.. balancer.Targets.Select(target => ("target", target.Fleet)), .. balancer.Routes.Select(route => ("route", route.Name))],
        NetworkLoadBalancerSpec balancer => balancer.Listeners.Select(listener => ("listener", listener.Name)),
        GlobalEntrySpec { Accelerator: { } accelerator } => accelerator.Listeners.Select(listener => ("listener", listener.Name)),
        IServerSpec servers => servers.Scaling.Select(policy => ("scaling policy", policy.Name)),
        AuroraClusterSpec cluster => [.. cluster.Instances.Select(instance => ("instance", instance.Name)), .. cluster.CustomEndpoints.Select(endpoint => ("endpoint", endpoint.Name))],
        DatabaseInstanceSpec instance => instance.Replicas.Select(replica => ("replica", replica.Name)),
        ShardedDatabaseSpec sharded => sharded.Map.Shards.Select(shard => ("shard", shard.Name)),
        EventBusSpec bus => [.. bus.Rules.Select(rule => ("rule", rule.Name)), .. bus.Pipes.Select(pipe => ("pipe", pipe.Name)), .. bus.Schedules.Select(schedule => ("schedule", schedule.Name))],
        _ => [],
    };

    // Security group rules are named by both ends.
    static IEnumerable<(string Part, string Name)> Calls(Blueprint blueprint, string block) =>
    [
        .. blueprint.Flows.Where(flow => flow.From == block).Select(flow => ("way", $"to-{flow.To}")),
        .. blueprint.Flows.Where(flow => flow.To == block && flow.From != Flow.Users).Select(flow => ("way", $"from-{flow.From}")),
    ];
}
