using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A web service in pods. Where the blueprint has a collector, its traces are recorded, by X-Ray's own sampling rule.</summary>
sealed class WebServiceBilling : PodsBilling<WebServiceSpec>
{
    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, WebServiceSpec spec, Blueprint blueprint) =>
        base.Read(block, spec, blueprint).Concat(blueprint.Blocks.OfKind<CollectorSpec>().Any() ? TracesRecorded.Of(block, new Observability.Tracing()) : []);
}
