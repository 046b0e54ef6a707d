using Blueprints.Estimation.Cost.Billables;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A RabbitMQ broker and the secret with its administrator's password.</summary>
sealed class RabbitMqBilling : BlockBilling<RabbitMqSpec>
{
    public override string Type => "aws:mq/broker:Broker";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, RabbitMqSpec spec, Blueprint blueprint) =>
    [
        new RabbitMqNodes { Block = block, Resource = block, Type = Type, InstanceType = spec.InstanceType, Cluster = spec.MultiAz },
        .. spec.Logs ? [new LogVolume { Block = block, Resource = block, Type = Type }] : Array.Empty<Billable>(),
        new ManagedSecret { Block = block, Resource = block, Type = "aws:secretsmanager/secret:Secret", Keeper = "one secret with the broker's credentials" },
    ];
}
