using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
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
    // An archive may be in another program than its bus.
    static readonly (string Item, string Sku, string Key)[] Archive =
    [
        ("Events archived", "eventbridge/archive-processing", "monthly_archive_processing_gb"),
        ("Event archive", "eventbridge/archive-storage", "archive_storage_gb"),
    ];

    static readonly (string Item, string Sku, string Key)[] Further =
    [
        ("Partner and cross-account events", "eventbridge/partner-events", "monthly_third_party_events"),
        ("Events for schema discovery", "eventbridge/schema-discovery", "monthly_schema_discovery_events"),
        ("Events to API destinations", "eventbridge/api-destinations", "monthly_api_destination_events"),
    ];

    /// <summary>Whether events are archived, also without an end. Default: no, where <see cref="ArchiveDays"/> says it.</summary>
    public bool HasArchive { get; init; }

    /// <summary>Days that events are archived; 0 without an archive.</summary>
    public required int ArchiveDays { get; init; }

    /// <summary>Pipes into the bus.</summary>
    public required int Pipes { get; init; }

    /// <summary>Runs of all schedules in a month.</summary>
    public required decimal ScheduleRuns { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (Usage is { } usage)
            AddUsage(sheet, usage);
        else
            AddLoad(sheet);
    }

    // Pipes and schedules are resources of their own there.
    void AddUsage(CostSheet sheet, ResourceUsage usage)
    {
        sheet.AddUse(this, "Events (EventBridge)", "eventbridge/custom-events", usage.Of("monthly_custom_events"), "");
        foreach (var (item, sku, key) in Further)
        {
            if (usage.Of(key) is { IsKnown: true } figure)
                sheet.AddUse(this, item, sku, figure, "");
        }

        foreach (var (item, sku, key) in Archive)
        {
            if (HasArchive || usage.Of(key).IsKnown)
                sheet.AddUse(this, item, sku, usage.Of(key), "");
        }
    }

    void AddLoad(CostSheet sheet)
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
