using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A fleet's instances and what comes with each.</summary>
sealed class FleetBilling : BlockBilling<FleetSpec>
{
    public override string Type => "aws:autoscaling/group:Group";

    public override bool SendsToInternet => true;

    public override int PayingZoneSides => 2;

    protected override IEnumerable<Billable> Read(string block, FleetSpec spec, Blueprint blueprint) =>
    [
        new InstanceGroup
        {
            Block = block,
            Resource = block,
            Type = Type,
            InstanceType = spec.InstanceType,
            Min = spec.MinInstances,
            Max = spec.MaxInstances,
            Targets = [.. spec.Scaling.OfType<TargetTracking>().Select(policy => new ScalingTarget(policy.Metric, policy.Target))],
            RootVolumeGiB = spec.RootVolumeGiB,
            PublicAddresses = spec.PublicAddresses,
            DetailedMonitoring = spec.DetailedMonitoring,
        },
    ];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(FleetSpec spec) => [("instanceType", spec.InstanceType)];
}
