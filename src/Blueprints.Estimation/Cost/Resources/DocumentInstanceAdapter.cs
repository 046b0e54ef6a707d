using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An instance of a DocumentDB cluster. Storage and I/O are billed with the cluster, and here where a usage file of another tool tells them of an instance. Rule: DocumentDB pricing page.</summary>
sealed class DocumentInstanceAdapter : RatedAdapter
{
    public override string Type => "aws:docdb/clusterInstance:ClusterInstance";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("instanceClass") ?? "unknown";
        yield return RatedLine.Fixed($"Database instance hours ({type}, DocumentDB)", $"docdb/{type}", Month.Hours, "one instance, all month");
        if (usage.Of("data_storage_gb") is { IsKnown: true } storage)
            yield return RatedLine.Use("Document storage", "docdb/storage", storage);
        if (usage.Of("monthly_io_requests") is { IsKnown: true } requests)
            yield return RatedLine.Use("Document I/O", "docdb/io-requests", requests);
        if (type.StartsWith("db.t", StringComparison.Ordinal))
            yield return RatedLine.Use("CPU credits above the baseline", "docdb/cpu-credits", usage.Of("monthly_cpu_credit_hrs"));
    }
}
