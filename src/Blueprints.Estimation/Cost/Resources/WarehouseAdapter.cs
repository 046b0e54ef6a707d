using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Redshift cluster: nodes by the hour; managed storage of RA3 nodes; backups in tiers, concurrency scaling beyond its credits and Spectrum scans. Rule: Redshift pricing page.</summary>
sealed class WarehouseAdapter : RatedAdapter
{
    const decimal SecondsPerHour = 3_600;
    const decimal GigabytesPerTerabyte = 1_024;

    public override string Type => "aws:redshift/cluster:Cluster";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("nodeType") ?? "unknown";
        var nodes = resource.Number("numberOfNodes") ?? 1;
        yield return RatedLine.Fixed($"Warehouse node hours ({type})", $"redshift/{type}", nodes * Month.Hours, $"{nodes:0} nodes, all month");
        if (type.StartsWith("ra3", StringComparison.Ordinal))
            yield return RatedLine.Use("Managed storage", "redshift/managed-storage", usage.Of("managed_storage_gb"));
        if (usage.Of("excess_concurrency_scaling_secs") is { IsKnown: true } scaling)
            yield return RatedLine.Use($"Concurrency scaling ({type})", $"redshift/{type}", scaling / SecondsPerHour);
        if (usage.Of("spectrum_data_scanned_tb") is { IsKnown: true } scanned)
            yield return RatedLine.Use("Data scanned (Spectrum)", "redshift/spectrum", scanned * GigabytesPerTerabyte);
        yield return RatedLine.Use("Warehouse backup storage", "redshift/backup-storage", usage.Of("backup_storage_gb"));
    }
}
