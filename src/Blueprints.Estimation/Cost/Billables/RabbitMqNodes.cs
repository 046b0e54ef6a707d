using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An Amazon MQ broker for RabbitMQ: hours, priced for one node or for a cluster as a whole, and storage used on each node. Traffic between the nodes is free. Rule: Amazon MQ
/// pricing page.
/// </summary>
public sealed record RabbitMqNodes : Billable
{
    // A planning assumption: workers are behind by an hour of messages.
    const int HoursWaiting = 1;

    /// <summary>The instance type: <c>mq.m5.large</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Whether it is a cluster of three nodes.</summary>
    public required bool Cluster { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, $"Broker hours ({InstanceType}, RabbitMQ)", $"mq/rabbitmq/{InstanceType}/{(Cluster ? "cluster" : "single")}", ItemKind.Fixed, Month.Hours,
            Cluster ? "one cluster of three nodes, all month" : "one node, all month");
        var nodes = Cluster ? BrokerDefaults.RabbitMqClusterNodes : 1;
        var stored = Use("storage_size_gb", () => Messages.Gigabytes(sheet.Load.Into(Block), sheet.Load) * HoursWaiting / Month.Hours);
        sheet.AddUse(this, "Broker storage (RabbitMQ)", "mq/rabbitmq/storage", stored * nodes,
            "an hour of messages waiting, on each node");
    }
}
