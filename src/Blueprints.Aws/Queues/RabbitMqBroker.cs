using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Queues;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Mq = Pulumi.Aws.Mq;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace Blueprints.Aws;

/// <summary>
/// Amazon MQ for RabbitMQ in the isolated subnets: not public, AMQP over TLS only, encrypted at rest. The administrator's password is made by Secrets Manager and kept there.
/// </summary>
public sealed class RabbitMqBroker : NetworkedBlock
{
    const int NameLimit = 50;
    const int PasswordLength = 40;

    /// <summary>Makes the broker.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public RabbitMqBroker(string name, RabbitMqBrokerArgs args, ComponentResourceOptions? options = null)
        : base("RabbitMqBroker", name, args.Block ?? name, args.For(name), options, BrokerDefaults.AmqpsPort, args.Network, "RabbitMQ: its callers in, nothing out")
    {
        var password = Output.CreateSecret(args.AdminPassword is { } given ? given.ToOutput() : Generate());
        Secret = new(name, new() { Description = $"Administrator of RabbitMQ broker {name}" }, Child());
        SecretValue = new(name, new() { SecretId = Secret.Id, SecretString = password.Apply(value => Credentials(args.Spec, value)) }, Keeping(args, "secretString"));
        Broker = new(name, Describe(args, password), Keeping(args, "users"));
        SecretArn = Secret.Arn;
        Endpoint = Broker.Instances.Apply(instances => instances.IsDefaultOrEmpty || instances[0].Endpoints.IsDefaultOrEmpty ? "" : instances[0].Endpoints[0]);
        RegisterOutputs();
    }

    /// <summary>The broker.</summary>
    public Mq.Broker Broker { get; }

    /// <summary>The secret with the administrator's name and password.</summary>
    public SecretsManager.Secret Secret { get; }

    /// <summary>What the secret holds.</summary>
    public SecretsManager.SecretVersion SecretValue { get; }

    /// <summary>Where clients connect: <c>amqps://…:5671</c>.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>The ARN of the secret with name and password, not their value.</summary>
    [Output("secretArn")]
    public Output<string> SecretArn { get; private set; }

    internal override bool HoldsMessages => true;

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ENDPOINT", Endpoint), ("SECRET_ARN", SecretArn)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Broker.BrokerName)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("rabbitMqEndpoint", Endpoint), ("rabbitMqSecretArn", SecretArn)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers servers)
            Grant(servers);
    }

    internal override void Feed(BlockComponent consumer) => Connect(consumer);

    /// <summary>Lets servers reach the broker and read its secret, and no other secret.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers)
    {
        AllowFrom(servers);
        return new(ChildName($"secret-to-{servers.Block}"), new()
        {
            Role = servers.Role.Name,
            Policy = SecretArn.Apply(secret => PolicyDocument.Of(new PolicyStatement { Actions = ["secretsmanager:GetSecretValue"], Resources = [secret] })),
        }, Child());
    }

    // Amazon MQ refuses some punctuation in passwords.
    Output<string> Generate() => SecretsManager.GetRandomPassword
        .Invoke(new() { PasswordLength = PasswordLength, ExcludePunctuation = true }, new InvokeOptions { Parent = this })
        .Apply(made => made.RandomPassword);

    // Every run makes another password: the first one stays. One that is given may change.
    CustomResourceOptions Keeping(RabbitMqBrokerArgs args, string property)
    {
        var options = Child();
        if (args.AdminPassword is null)
            options.IgnoreChanges = [property];
        return options;
    }

    static string Credentials(RabbitMqSpec spec, string password) => new JsonObject { ["username"] = spec.AdminUser, ["password"] = password }.ToJsonString();

    Mq.BrokerArgs Describe(RabbitMqBrokerArgs args, Output<string> password)
    {
        var spec = args.Spec;
        var broker = new Mq.BrokerArgs
        {
            EngineType = "RabbitMQ",
            EngineVersion = spec.EngineVersion,
            HostInstanceType = spec.InstanceType,
            DeploymentMode = spec.MultiAz ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE",
            PubliclyAccessible = false,
            SubnetIds = spec.MultiAz ? args.Network.IsolatedSubnetIds : args.Network.IsolatedSubnetIds.Apply(subnets => subnets[..1]),
            SecurityGroups = [SecurityGroupId],
            AutoMinorVersionUpgrade = true,
            EncryptionOptions = new Mq.Inputs.BrokerEncryptionOptionsArgs { UseAwsOwnedKey = true },
            Logs = new Mq.Inputs.BrokerLogsArgs { General = spec.Logs },
            MaintenanceWindowStartTime = new Mq.Inputs.BrokerMaintenanceWindowStartTimeArgs
            {
                DayOfWeek = spec.MaintenanceDay.ToString().ToUpperInvariant(),
                TimeOfDay = string.Create(CultureInfo.InvariantCulture, $"{spec.MaintenanceHour:00}:00"),
                TimeZone = "UTC",
            },
            Users = [new Mq.Inputs.BrokerUserArgs { Username = spec.AdminUser, Password = password }],
        };
        if (ShortName.WhereTooLong(Name, NameLimit) is { } name)
            broker.BrokerName = name;
        return broker;
    }
}
