using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.AmazonMQ;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SecretsManager;
using Blueprints.Queues;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A RabbitMQ broker of Amazon MQ inside the network: one, or a cluster over zones. Its administrator's password is made at deployment and kept in Secrets Manager.</summary>
public sealed class RabbitMqBroker : NetworkedBlock
{
    const int NameLimit = 50;

    /// <summary>Makes the broker.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public RabbitMqBroker(Construct scope, string id, RabbitMqBrokerProps props)
        : base(scope, id, "RabbitMqBroker", props.Carry(id), BrokerDefaults.AmqpsPort, props.Network, "RabbitMQ: its callers in, nothing out")
    {
        var spec = props.Spec;
        // Amazon MQ refuses some punctuation in passwords.
        Secret = MasterSecret.Make(this, $"Administrator of RabbitMQ broker {Name}", spec.AdminUser);
        Broker = new(this, "broker", new CfnBrokerProps
        {
            BrokerName = PhysicalNames.Within(NameLimit, Name),
            EngineType = "RabbitMQ",
            EngineVersion = spec.EngineVersion,
            HostInstanceType = spec.InstanceType,
            DeploymentMode = spec.MultiAz ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE",
            PubliclyAccessible = false,
            SubnetIds = spec.MultiAz ? [.. props.Network.IsolatedSubnetIds] : [props.Network.IsolatedSubnetIds[0]],
            SecurityGroups = [SecurityGroupId],
            AutoMinorVersionUpgrade = true,
            EncryptionOptions = new CfnBroker.EncryptionOptionsProperty { UseAwsOwnedKey = true },
            Logs = new CfnBroker.LogListProperty { General = spec.Logs },
            MaintenanceWindowStartTime = new CfnBroker.MaintenanceWindowProperty
            {
                DayOfWeek = spec.MaintenanceDay.ToString().ToUpperInvariant(),
                TimeOfDay = string.Create(CultureInfo.InvariantCulture, $"{spec.MaintenanceHour:00}:00"),
                TimeZone = "UTC",
            },
            Users = new[] { new CfnBroker.UserProperty { Username = spec.AdminUser, Password = MasterSecret.PasswordOf(Secret) } },
        });
        Endpoint = Fn.Select(0, Broker.AttrAmqpEndpoints);
    }

    /// <summary>The broker.</summary>
    public CfnBroker Broker { get; }

    /// <summary>The secret with user and password of its administrator.</summary>
    public Secret Secret { get; }

    /// <summary>The address to connect to, <c>amqps://…</c>.</summary>
    public string Endpoint { get; }

    internal override bool HoldsMessages => true;

    internal override IEnumerable<(string Name, string Value)> Environment => [("ENDPOINT", Endpoint), ("SECRET_ARN", Secret.SecretArn)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", PhysicalNames.Within(NameLimit, Name))];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("rabbitMqEndpoint", Endpoint), ("rabbitMqSecretArn", Secret.SecretArn)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers servers)
            Grant(servers);
    }

    internal override void Feed(BlockConstruct consumer) => Connect(consumer);

    /// <summary>Lets servers connect and read the administrator's secret.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"secret-to-{servers.Block}", servers.Role, Right.To(["secretsmanager:GetSecretValue"], Secret.SecretArn));
    }
}
