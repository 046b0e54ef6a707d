using Blueprints.Estimation.Cost.Billables;
using Blueprints.Events;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EventBridge bus with the archive, the pipes and the schedules beside it.</summary>
sealed class EventBusAdapter : ResourceAdapter
{
    public override string Type => "aws:cloudwatch/eventBus:EventBus";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new EventBusUse
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            HasArchive = component.Siblings("aws:cloudwatch/eventArchive:EventArchive").Any(),
            ArchiveDays = (int)component.Siblings("aws:cloudwatch/eventArchive:EventArchive").Sum(archive => archive.Number("retentionDays") ?? 0),
            Pipes = component.Siblings("aws:pipes/pipe:Pipe").Count(),
            ScheduleRuns = component.Siblings("aws:scheduler/schedule:Schedule").Sum(schedule => ScheduleExpression.RunsPerMonth(schedule.Text("scheduleExpression") ?? "") ?? 0),
        },
    ];
}
