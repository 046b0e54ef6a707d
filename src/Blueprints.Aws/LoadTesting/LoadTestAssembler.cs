using Blueprints.LoadTesting;
using Blueprints.Observability;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes the load test of a blueprint: it calls the block that users reach and holds it to the objectives of the monitor.</summary>
sealed class LoadTestAssembler : BlockAssembler<LoadTestSpec>
{
    // Whom it calls is there already, be it an entry over several regions.
    public override int Stage => 6;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, LoadTestSpec spec) =>
        new LoadTest(assembly.ChildName(block), new()
        {
            Spec = spec,
            Block = block,
            Network = assembly.Network,
            Url = Address(assembly.Built(spec.Target)!),
            Objectives = assembly.Blueprint.Blocks.OfKind<ObservabilitySpec>().Select(monitor => monitor.Spec).FirstOrDefault(),
        }, assembly.Child());

    static Input<string> Address(BlockComponent target) => target switch
    {
        LoadBalancer balancer => balancer.Url,
        Cdn cdn => cdn.Url,
        GlobalEntry entry => entry.Url,
        _ => throw new ArgumentException($"target is a {target.GetType().Name}; allowed: a load balancer, a CDN or a global entry", nameof(target)),
    };
}
