using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An Aurora cluster.</summary>
sealed class AuroraLimits : BlockLimits<AuroraClusterSpec>
{
    protected override string Size(LimitContext context, string block, AuroraClusterSpec spec) => ClusterLimits.Size(spec);

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, AuroraClusterSpec spec) => ClusterLimits.Of(context, block, spec);

    protected override string? SinglePoint(string block, AuroraClusterSpec spec) =>
        !spec.IsSecondary && spec.Instances.Count == 1 && spec.ReaderScaling is null ? $"{block}: no reader that could become the writer; Aurora makes a new one in about ten minutes" : null;
}
