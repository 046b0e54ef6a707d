using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadTesting;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A load test's tasks while they run. What its requests cost the blocks that they reach is not counted: add its users to the workload.</summary>
sealed class LoadTestBilling : BlockBilling<LoadTestSpec>
{
    public override string Type => "aws:ecs/taskDefinition:TaskDefinition";

    protected override IEnumerable<Billable> Read(string block, LoadTestSpec spec, Blueprint blueprint) =>
    [
        new LoadTestRuns
        {
            Block = block,
            Resource = block,
            Type = Type,
            CpuUnits = spec.CpuUnits,
            MemoryMiB = spec.MemoryMiB,
            Architecture = ProcessorArchitecture.Arm64,
            TaskHours = spec.TaskHoursPerMonth(),
            PublicAddresses = spec.PublicAddresses,
        },
        new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = spec.LogRetentionDays },
    ];
}
