using System.Collections.Immutable;
using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Storage;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes the components of a blueprint and wires them by its flows.</summary>
sealed class BlueprintAssembly(string name, BlueprintArgs args, Resource parent)
{
    readonly Blueprint _blueprint = args.Blueprint;
    readonly Dictionary<string, BlockComponent> _built = [];

    public ImmutableDictionary<string, BlockComponent> Build()
    {
        foreach (var block in _blueprint.Blocks.OrderBy(block => Stage(block.Spec)))
            _built.Add(block.Name, Make(block));
        foreach (var (caller, callee) in _blueprint.Flows.Where(flow => flow.From != Flow.Users).Select(flow => (flow.From, flow.To)).Distinct())
            Wire(_built[caller], _built[callee]);
        return _built.ToImmutableDictionary();
    }

    Network Network => (Network)_built[_blueprint.Network.Name];

    // What others are given comes first: a balancer's target groups exist before the fleet that joins them.
    static int Stage(BlockSpec spec) => spec switch
    {
        NetworkSpec => 0,
        LoadBalancerSpec => 2,
        FleetSpec => 3,
        _ => 1,
    };

    BlockComponent Make(Block block) => block.Spec switch
    {
        NetworkSpec spec => new Network(ChildName(block), new() { Spec = spec, Block = block.Name, AvailabilityZones = args.AvailabilityZones }, Child()),
        LoadBalancerSpec spec => new LoadBalancer(ChildName(block), Describe(block.Name, spec), Child()),
        FleetSpec spec => new WebFleet(ChildName(block), Describe(block.Name, spec), Child()),
        AuroraClusterSpec spec => new AuroraCluster(ChildName(block), new() { Spec = spec, Block = block.Name, Network = Network }, Child()),
        DatabaseInstanceSpec spec => new DatabaseInstance(ChildName(block), new() { Spec = spec, Block = block.Name, Network = Network }, Child()),
        CacheSpec spec => new CacheCluster(ChildName(block), new() { Spec = spec, Block = block.Name, Network = Network }, Child()),
        ObjectStoreSpec spec => new ObjectStore(ChildName(block), new() { Spec = spec, Block = block.Name }, Child()),
        _ => throw new NotSupportedException($"block \"{block.Name}\" is a {block.Spec.GetType().Name}, which has no component"),
    };

    LoadBalancerArgs Describe(string block, LoadBalancerSpec spec) => new()
    {
        Spec = spec,
        Block = block,
        Network = Network,
        CertificateArn = args.CertificateArn!,
        Ports = _blueprint.Blocks.OfKind<FleetSpec>().ToImmutableDictionary(fleet => fleet.Name, fleet => fleet.Spec.Port),
    };

    WebFleetArgs Describe(string block, FleetSpec spec)
    {
        var environment = new InputMap<string>();
        var callees = _blueprint.Flows.Where(flow => flow.From == block).Select(flow => flow.To).Distinct();
        foreach (var (key, value) in callees.Where(_built.ContainsKey).SelectMany(callee => Surroundings.Of(_built[callee])))
            environment.Add(key, value);

        var balancers = _blueprint.Blocks.OfKind<LoadBalancerSpec>().Where(balancer => balancer.Spec.Targets.Any(target => target.Fleet == block));
        return new()
        {
            Spec = spec,
            Block = block,
            Network = Network,
            Targets = [.. balancers.Select(balancer => ((LoadBalancer)_built[balancer.Name]).Target(block))],
            Environment = environment,
        };
    }

    static void Wire(BlockComponent caller, BlockComponent callee)
    {
        switch (caller, callee)
        {
            case (LoadBalancer balancer, WebFleet fleet) when balancer.TargetGroups.ContainsKey(fleet.Block):
                // The fleet let its balancer in when it joined it.
                break;
            case (WebFleet fleet, Database database):
                database.Grant(fleet);
                break;
            case (WebFleet fleet, ObjectStore store):
                store.Grant(fleet);
                break;
            case (NetworkedBlock from, NetworkedBlock to):
                to.AllowFrom(from);
                break;
        }
    }

    string ChildName(Block block) => $"{name}-{block.Name}";

    ComponentResourceOptions Child() => new() { Parent = parent };
}
