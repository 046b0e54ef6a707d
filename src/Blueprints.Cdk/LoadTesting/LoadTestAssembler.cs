using Blueprints.LoadTesting;
using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>Makes the load test of a blueprint: it calls the block that users reach and holds it to the objectives of the monitor.</summary>
sealed class LoadTestAssembler : BlockAssembler<LoadTestSpec>
{
    // Whom it calls is there already, be it an entry over several regions.
    public override int Stage => 6;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, LoadTestSpec spec) => new LoadTest(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        Url = ((IEntry)assembly.Built(spec.Target)!).Url,
        Objectives = assembly.Blueprint.Blocks.OfKind<ObservabilitySpec>().Select(monitor => monitor.Spec).FirstOrDefault(),
    });
}
