using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;

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
            Rules = ScalingReader.Read(spec.Scaling),
            Mix = spec.Mix,
            WarmPool = spec.WarmPool,
            DataVolumesGiB = spec.DataVolumes?.Sum(volume => volume.SizeGiB) ?? 0,
            RootVolumeGiB = spec.RootVolumeGiB,
            PublicAddresses = spec.PublicAddresses,
            DetailedMonitoring = spec.DetailedMonitoring,
            Profiled = spec.Profiling?.Active == true,
        },
        .. TracesRecorded.Of(block, spec.Tracing),
        .. ScalingAlarms.Of(block, spec.Scaling),
    ];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(FleetSpec spec) =>
        [("instanceType", spec.InstanceType), .. (spec.Mix?.Types ?? []).Select((choice, index) => ($"mix.types[{index}].instanceType", choice.InstanceType))];
}
