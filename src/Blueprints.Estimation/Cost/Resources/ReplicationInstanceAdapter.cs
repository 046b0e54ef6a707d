using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A DMS replication instance, twice with a standby; storage beyond the 50 GB, for burstable classes, or 100 GB that come with it. Rule: Database Migration Service pricing page.</summary>
sealed class ReplicationInstanceAdapter : RatedAdapter
{
    const int BurstableGigabytes = 50;
    const int IncludedGigabytes = 100;

    public override string Type => "aws:dms/replicationInstance:ReplicationInstance";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("replicationInstanceClass") ?? "unknown";
        var zones = resource.Flag("multiAz") ?? false ? "multi-az" : "single-az";
        yield return RatedLine.Fixed($"Replication instance hours ({type}, {zones})", $"dms/{type}/{zones}", Month.Hours, "one instance, all month");
        var included = type.StartsWith("dms.t", StringComparison.Ordinal) ? BurstableGigabytes : IncludedGigabytes;
        if ((resource.Number("allocatedStorage") ?? included) - included is > 0 and var paid)
            yield return RatedLine.Fixed("Replication storage (gp2)", $"dms/storage/{zones}", paid, $"beyond the {included} GB that come with it");
    }
}
