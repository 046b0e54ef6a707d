using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>Pods that serve users or work on messages. Where the blueprint has a collector, their traces are recorded, by X-Ray's own sampling rule.</summary>
/// <typeparam name="TSpec">The kind of pods.</typeparam>
sealed class ServingPodsBilling<TSpec> : PodsBilling<TSpec> where TSpec : BlockSpec, IPodsSpec
{
    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, TSpec spec, Blueprint blueprint) =>
        base.Read(block, spec, blueprint).Concat(blueprint.Blocks.OfKind<CollectorSpec>().Any() ? TracesRecorded.Of(block, new Observability.Tracing()) : []);
}
