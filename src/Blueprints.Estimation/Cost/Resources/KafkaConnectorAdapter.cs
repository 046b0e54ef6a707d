using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An MSK Connect connector: worker capacity units by the hour, from the fewest to the most workers. Rule: MSK pricing page, MSK Connect.</summary>
sealed class KafkaConnectorAdapter : RatedAdapter
{
    public override string Type => "aws:mskconnect/connector:Connector";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var scaling = resource.Property("capacity").At("autoscaling");
        var each = (scaling.At("mcuCount") ?? resource.Property("capacity").At("provisionedCapacity", "mcuCount")).Number() ?? 1;
        var provisioned = resource.Property("capacity").At("provisionedCapacity", "workerCount").Number() ?? 1;
        var fewest = scaling.At("minWorkerCount").Number() ?? provisioned;
        var workers = new Cases(fewest, fewest, Math.Max(fewest, scaling.At("maxWorkerCount").Number() ?? provisioned));
        yield return RatedLine.Fixed("Connector unit hours (MCU)", "msk-connect/mcu", workers * each * Month.Hours, "each worker's units, from the fewest to the most workers");
    }
}
