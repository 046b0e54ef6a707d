using Blueprints.Observability;

namespace Blueprints.Aws;

/// <summary>Makes the monitor of a blueprint first, so that other blocks can tell its topic; what it watches is made last.</summary>
sealed class ObservabilityAssembler : BlockAssembler<ObservabilitySpec>
{
    public override int Stage => -1;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ObservabilitySpec spec) =>
        new ServiceMonitor(assembly.ChildName(block), new() { Spec = spec, Block = block }, assembly.Child());
}
