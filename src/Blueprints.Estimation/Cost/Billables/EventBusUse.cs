using System.Globalization;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An EventBridge bus: custom events put on it and messages through pipes, one for each 64 KB begun; the archive by the gigabyte taken in and kept; runs of schedules.
/// Rules are free, and so is delivery within the account. Rule: EventBridge pricing page.
/// </summary>
public sealed record EventBusUse : Billable
{
    /// <summary>Days that events are archived; 0 without an archive.</summary>
    public required int ArchiveDays { get; init; }

    /// <summary>Pipes into the bus.</summary>
    public required int Pipes { get; init; }

    /// <summary>Runs of all schedules in a month.</summary>
    public required decimal ScheduleRuns { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var load = sheet.Load;
        var events = load.Into(Block).ToList();
        sheet.Add(this, "Events (EventBridge)", "eventbridge/custom-events", ItemKind.Usage, Messages.Chunks(events, load), "each event by itself; 64 KB an event");
        if (Pipes > 0)
        {
            var piped = events.Where(flow => load.Blueprint.Blocks.TryGet<QueueSpec>(flow.Flow.From, out _));
            sheet.Add(this, "Pipe requests", "eventbridge/pipes", ItemKind.Usage, Messages.Chunks(piped, load), "messages that pass the pipes' filters; 64 KB a request");
        }

        if (ArchiveDays > 0)
        {
            var gigabytes = Messages.Gigabytes(events, load);
            sheet.Add(this, "Events archived", "eventbridge/archive-processing", ItemKind.Usage, gigabytes, "events × their size");
            sheet.Add(this, "Event archive", "eventbridge/archive-storage", ItemKind.Usage, gigabytes * (ArchiveDays / Month.Days),
                string.Create(CultureInfo.InvariantCulture, $"the events of {ArchiveDays} days"));
        }

        sheet.Add(this, "Schedule runs", "eventbridge/scheduler", ItemKind.Usage, ScheduleRuns, "from the schedules' expressions");
    }
}
