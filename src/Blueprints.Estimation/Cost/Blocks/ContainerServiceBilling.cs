using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A container service's tasks. Data that they exchange and send crosses zones and leaves the network as a fleet's does.</summary>
sealed class ContainerServiceBilling : BlockBilling<ContainerServiceSpec>
{
    public override string Type => "aws:ecs/service:Service";

    public override bool SendsToInternet => true;

    public override int PayingZoneSides => 2;

    protected override IEnumerable<Billable> Read(string block, ContainerServiceSpec spec, Blueprint blueprint) =>
    [
        new FargateTasks
        {
            Block = block,
            Resource = block,
            Type = Type,
            CpuUnits = spec.CpuUnits,
            MemoryMiB = spec.MemoryMiB,
            EphemeralStorageGiB = spec.EphemeralStorageGiB,
            Architecture = spec.Architecture,
            SpotPercent = spec.SpotPercent,
            Min = spec.MinTasks,
            Max = spec.MaxTasks,
            Rules = ScalingReader.Read(spec.Scaling),
            Profiled = spec.Profiling?.Active == true,
        },
        new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", OfRequests = true, RetentionDays = spec.LogRetentionDays },
        .. TracesRecorded.Of(block, spec.Tracing),
        .. ScalingAlarms.Of(block, spec.Scaling),
    ];
}
