using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>FSx for Lustre: storage by its kind and its throughput for each TiB, and backups. Scratch storage is the default. Rule: FSx for Lustre pricing page.</summary>
sealed class LustreFilesAdapter : RatedAdapter
{
    public override string Type => "aws:fsx/lustreFileSystem:LustreFileSystem";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var persistent = resource.Text("deploymentType")?.StartsWith("PERSISTENT", StringComparison.Ordinal) == true;
        var disk = resource.Text("storageType") == "HDD" ? "hdd" : "ssd";
        var kind = persistent ? $"persistent-{disk}-{resource.Number("perUnitStorageThroughput") ?? 0:0}" : "scratch";
        var gigabytes = resource.Number("storageCapacity");
        yield return RatedLine.Sized($"File storage (Lustre, {kind})", $"fsx/lustre/{kind}", gigabytes, $"{gigabytes:0} GiB provisioned");
        if (persistent)
            yield return RatedLine.Use("Backup storage", "fsx/backup", usage.Of("backup_storage_gb"));
    }
}
