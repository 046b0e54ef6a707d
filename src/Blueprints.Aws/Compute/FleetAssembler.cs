using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes a fleet of a blueprint: it joins the balancers that name it and is told about the blocks that it calls.</summary>
sealed class FleetAssembler : BlockAssembler<FleetSpec>
{
    public override int Stage => 3;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, FleetSpec spec) => new WebFleet(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Targets = [.. Balancers(assembly, block).Select(balancer => balancer.Target(block))],
        Environment = Environment(assembly, block),
    }, assembly.Child());

    static IEnumerable<LoadBalancer> Balancers(BlueprintAssembly assembly, string fleet) => assembly.Blueprint.Blocks.OfKind<LoadBalancerSpec>()
        .Where(balancer => balancer.Spec.Targets.Any(target => target.Fleet == fleet))
        .Select(balancer => (LoadBalancer)assembly.Built(balancer.Name)!);

    // A callee that is made later, such as another fleet, has no address to tell: fleets call each other through a balancer.
    static InputMap<string> Environment(BlueprintAssembly assembly, string block)
    {
        var environment = new InputMap<string>();
        var callees = assembly.Blueprint.Flows.Where(flow => flow.From == block).Select(flow => flow.To).Distinct();
        foreach (var callee in callees.Select(assembly.Built).OfType<BlockComponent>())
        {
            foreach (var (name, value) in callee.Environment)
                environment.Add($"{callee.Block.ToUpperInvariant().Replace('-', '_')}_{name}", value);
        }

        return environment;
    }
}
