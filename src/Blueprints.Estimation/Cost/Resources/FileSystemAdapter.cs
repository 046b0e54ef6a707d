using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An EFS file system: storage by class and by one zone or several; with elastic throughput what is read and written, with provisioned throughput what exceeds the rate that
/// comes with the storage. Bursting, the default, has no charge of its own. Rule: EFS pricing page.
/// </summary>
sealed class FileSystemAdapter : RatedAdapter
{
    // Provisioned throughput includes 1 MiB a second for each 20 GB.
    const decimal GigabytesPerIncludedMebibyte = 20;

    public override string Type => "aws:efs/fileSystem:FileSystem";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var oneZone = resource.Property("availabilityZoneName") is not null;
        var mode = resource.Text("throughputMode") ?? "bursting";
        var stored = usage.Of("storage_gb");
        yield return RatedLine.Use(oneZone ? "File storage (one zone)" : "File storage (standard)", oneZone ? "efs/one-zone" : "efs/standard", stored);
        foreach (var line in Infrequent(resource, usage, oneZone, mode == "elastic"))
            yield return line;
        if (mode == "elastic")
        {
            yield return RatedLine.Use("Data read (elastic throughput)", "efs/elastic/read", usage.Of("monthly_read_gb"));
            yield return RatedLine.Use("Data written (elastic throughput)", "efs/elastic/write", usage.Of("monthly_write_gb"));
        }

        if (mode == "provisioned" && resource.Number("provisionedThroughputInMibps") is { } provisioned)
        {
            yield return RatedLine.Use("Provisioned throughput", "efs/provisioned-throughput", stored.Or(0).Map(gigabytes => Math.Max(0, provisioned - gigabytes / GigabytesPerIncludedMebibyte)),
                $"{provisioned:0.##} MiB/s; what comes with the stored data is taken off where that is known");
        }
    }

    static IEnumerable<RatedLine> Infrequent(GraphResource resource, ResourceUsage usage, bool oneZone, bool elastic)
    {
        var rules = Rules(resource);
        var zone = oneZone ? "efs/one-zone-ia" : elastic ? "efs/standard-ia/elastic" : "efs/standard-ia";
        if (rules.Contains("transitionToIa") || usage.Of("infrequent_access_storage_gb").IsKnown)
        {
            yield return RatedLine.Use("File storage (infrequent access)", zone, usage.Of("infrequent_access_storage_gb"));
            yield return RatedLine.Use("Infrequent access reads", "efs/ia-access", usage.Of("monthly_infrequent_access_read_gb"));
            yield return RatedLine.Use("Infrequent access writes", "efs/ia-access", usage.Of("monthly_infrequent_access_write_gb"));
        }

        if (rules.Contains("transitionToArchive") || usage.Of("archive_storage_gb").IsKnown)
        {
            yield return RatedLine.Use("File storage (archive)", "efs/archive", usage.Of("archive_storage_gb"));
            yield return RatedLine.Use("Archive access", "efs/archive-access", usage.Of("monthly_archive_access_gb"));
        }
    }

    static HashSet<string> Rules(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return inputs.Items("lifecyclePolicies").SelectMany(policy => new[] { "transitionToIa", "transitionToArchive" }.Where(rule => policy.At(rule).Text() is not null)).ToHashSet(StringComparer.Ordinal);
    }
}
