using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// FSx for Windows File Server, for OpenZFS and for NetApp ONTAP: storage and throughput that are provisioned, I/O above three for each GB, and backups. Rule: FSx pricing pages.
/// </summary>
sealed class FsxFilesAdapter : RatedAdapter
{
    const decimal FreeIopsPerGigabyte = 3;

    public override string Type => "aws:fsx/windowsFileSystem:WindowsFileSystem";

    public override IEnumerable<string> OtherTypes => ["aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "aws:fsx/ontapFileSystem:OntapFileSystem"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var zones = resource.Text("deploymentType")?.StartsWith("MULTI_AZ", StringComparison.Ordinal) == true ? "multi-az" : "single-az";
        var prefix = $"fsx/{Kind(resource.Type)}/{zones}";
        var disk = resource.Text("storageType") == "HDD" ? "hdd" : "ssd";
        var gigabytes = resource.Number("storageCapacity");
        yield return RatedLine.Sized($"File storage ({disk.ToUpperInvariant()}, {zones})", $"{prefix}/{disk}", gigabytes, $"{gigabytes:0} GiB provisioned");
        var throughput = resource.Number("throughputCapacity") ?? resource.Number("throughputCapacityPerHaPair") * (resource.Number("haPairs") ?? 1);
        yield return RatedLine.Sized("Throughput capacity", $"{prefix}/throughput", throughput, $"{throughput:0} MB/s provisioned");
        if (resource.Property("diskIopsConfiguration").At("iops").Number() is { } iops && gigabytes * FreeIopsPerGigabyte is { } free && iops > free)
            yield return RatedLine.Fixed("I/O above 3 a GB", $"{prefix}/iops", iops - free, $"{iops:0} provisioned");
        if (usage.Of("capacity_pool_gb") is { IsKnown: true } pool)
            yield return RatedLine.Use("Capacity pool", $"{prefix}/capacity-pool", pool);
        yield return RatedLine.Use("Backup storage", "fsx/backup", usage.Of("backup_storage_gb"));
    }

    static string Kind(string type) => type.Contains("openZfs", StringComparison.Ordinal) ? "openzfs" : type.Contains("ontap", StringComparison.Ordinal) ? "ontap" : "windows";
}
