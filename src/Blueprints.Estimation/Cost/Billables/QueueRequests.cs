using System.Globalization;
using Blueprints.Compute;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The requests of an SQS queue: each message is sent, received and deleted, one request for each 64 KB begun (a deletion is one); an idle worker's polls are
/// requests too. The first million a month is free over both kinds of queue. Rule: SQS pricing page.
/// </summary>
public sealed record QueueRequests : Billable
{
    const decimal ChunkKilobytes = 64;

    /// <summary>Whether it is a FIFO queue.</summary>
    public required bool Fifo { get; init; }

    /// <summary>Seconds that a poll waits for a message; 0 to 20.</summary>
    public required int ReceiveWaitSeconds { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (Usage is { } usage)
            sheet.AddUse(this, Item, Sku, usage.Of("monthly_requests").Combine(usage.Of("request_size_kb", "request_size").Or(1), Chunks), "");
        else
            AddLoad(sheet);
    }

    string Item => $"Queue requests ({(Fifo ? "FIFO" : "standard")})";

    string Sku => Fifo ? "sqs/fifo" : "sqs/standard";

    static decimal Chunks(decimal requests, decimal kilobytes) => requests * Math.Max(1, Math.Ceiling(kilobytes / ChunkKilobytes));

    void AddLoad(CostSheet sheet)
    {
        var sent = sheet.Load.Into(Block).ToList();
        var messages = Messages.Count(sent);
        var requests = Messages.Chunks(sent, sheet.Load) * 2 + messages;
        sheet.Add(this, Item, Sku, ItemKind.Usage, requests, "each message sent, received and deleted by itself; 64 KB a request");

        // A worker that is always busy makes no empty request; one that is always idle makes one each time the wait ends.
        var pollers = Pollers(sheet.Load);
        var most = (decimal)pollers * Month.Seconds / Math.Max(1, ReceiveWaitSeconds);
        sheet.Add(this, "Empty receives", Sku, ItemKind.Usage, new Cases(0, most, most),
            string.Create(CultureInfo.InvariantCulture, $"{pollers} idle poller{(pollers == 1 ? "" : "s")}, a request every {Math.Max(1, ReceiveWaitSeconds)} s"));
    }

    // The fewest that run: servers added by load find messages.
    int Pollers(BlueprintLoad load) => load.OutOf(Block).Select(flow => flow.Flow.To).Distinct()
        .Sum(consumer => load.Blueprint.Blocks.TryGet<FleetSpec>(consumer, out var fleet) ? fleet.MinInstances : 1);
}
