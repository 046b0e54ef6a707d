using Blueprints.Compute;
using Blueprints.Events;
using Blueprints.Networking;
using Blueprints.Queues;
using Blueprints.Traffic;

namespace Blueprints.ParityTests;

/// <summary>Designs with queues, topics, buses and brokers.</summary>
static class QueuesAndEvents
{
    public static readonly FleetSpec Workers = new() { MinInstances = 2, MaxInstances = 6 };

    /// <summary>One fleet publishes to a topic; two queues subscribe, a rule of a bus and a schedule feed a third, a pipe empties it.</summary>
    public static Blueprint FanOut(QueueSpec queue, TopicSpec topic, EventBusSpec bus) => new()
    {
        Name = "fan-out",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("web", new FleetSpec { PublicAddresses = true }),
            new("orders", topic),
            new("bus", bus),
            new("mail", queue),
            new("stock", queue),
            new("audit", new QueueSpec()),
            new("inbox", new QueueSpec { Alarms = false }),
            new("workers", Workers),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "web" },
            new() { From = "web", To = "orders", Carries = TrafficClass.Jobs, PayloadKilobytes = 100 },
            new() { From = "web", To = "inbox", Carries = TrafficClass.Writes },
            new() { From = "orders", To = "mail" },
            new() { From = "orders", To = "stock", CallsPerCall = 0.25m },
            new() { From = "inbox", To = "bus" },
            new() { From = "bus", To = "audit", CallsPerCall = 0.1m },
            new() { From = "mail", To = "workers" },
            new() { From = "audit", To = "workers" },
        ],
    };

    public static TopicSpec Topic(bool fifo) => new()
    {
        Fifo = fifo,
        Subscriptions = [new() { Queue = "mail" }, new() { Queue = "stock", FilterPolicy = """{ "kind": ["paid"] }""", FilterOnBody = !fifo, RawDelivery = false }],
    };

    public static EventBusSpec Bus(int archiveDays) => new()
    {
        ArchiveDays = archiveDays,
        Rules = [new() { Name = "paid", Pattern = """{ "source": ["queue.inbox"] }""", Target = "audit", InputPaths = [new("id", "$.detail.id")], InputTemplate = """{ "order": <id> }""" }],
        Pipes = [new() { Name = "inbox", Source = "inbox", Filter = """{ "body": { "kind": ["paid"] } }""" }],
        Schedules = [new() { Name = "nightly", Expression = "cron(0 3 * * ? *)", Target = "audit", TimeZone = "Europe/Zurich", FlexibleMinutes = 15 }],
    };

    public static Blueprint Broker(BlockSpec broker, int zones = 3) => new()
    {
        Name = "broker",
        Blocks = [new("network", new NetworkSpec { Zones = zones }), new("web", new FleetSpec { PublicAddresses = true }), new("log", broker), new("workers", Workers)],
        Flows =
        [
            new() { From = Flow.Users, To = "web" },
            new() { From = "web", To = "log", Carries = TrafficClass.Jobs, PayloadKilobytes = 4 },
            new() { From = "log", To = "workers" },
        ],
    };
}
