using Blueprints.Estimation.Cost.Billables;
using Blueprints.Events;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A bus with its archive, pipes and schedules.</summary>
sealed class EventBusBilling : BlockBilling<EventBusSpec>
{
    public override string Type => "aws:cloudwatch/eventBus:EventBus";

    protected override IEnumerable<Billable> Read(string block, EventBusSpec spec, Blueprint blueprint) =>
    [
        new EventBusUse
        {
            Block = block,
            Resource = block,
            Type = Type,
            ArchiveDays = spec.ArchiveDays,
            Pipes = spec.Pipes.Count,
            ScheduleRuns = spec.Schedules.Sum(schedule => ScheduleExpression.RunsPerMonth(schedule.Expression) ?? 0),
        },
    ];
}
