using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An OpenSearch domain.</summary>
sealed class SearchDomainAdapter : ResourceAdapter
{
    // What the API takes where nothing is said.
    const string DefaultType = "m4.large.search";

    public override string Type => "aws:opensearch/domain:Domain";

    public override IEnumerable<string> OtherTypes => ["aws:elasticsearch/domain:Domain"];

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var cluster = resource.Property("clusterConfig");
        var volume = resource.Property("ebsOptions");
        return
        [
            new SearchDomain
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                InstanceType = Named(cluster.At("instanceType").Text() ?? DefaultType),
                Instances = (int)(cluster.At("instanceCount").Number() ?? 1),
                MasterInstanceType = Named(cluster.At("dedicatedMasterType").Text() ?? "unknown"),
                Masters = cluster.At("dedicatedMasterEnabled").IsTrue() ? (int)(cluster.At("dedicatedMasterCount").Number() ?? 0) : 0,
                VolumeGiB = volume.At("ebsEnabled").IsTrue() ? (int)(volume.At("volumeSize").Number() ?? 0) : 0,
                VolumeType = volume.At("volumeType").Text() ?? "gp2",
                WarmNodes = cluster.At("warmEnabled").IsTrue() ? (int)(cluster.At("warmCount").Number() ?? 0) : 0,
                WarmInstanceType = Named(cluster.At("warmType").Text() ?? ""),
                VolumeIops = (int)(volume.At("iops").Number() ?? 3_000),
                VolumeMebibytesPerSecond = (int)(volume.At("throughput").Number() ?? 125),
            },
        ];
    }

    // The same nodes by their name before 2021; the price list has one name for both.
    static string Named(string type) => type.Replace(".elasticsearch", ".search", StringComparison.Ordinal);
}
