using Blueprints.Queues;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.Msk.Inputs;
using Msk = Pulumi.Aws.Msk;

namespace Blueprints.Aws;

/// <summary>
/// An MSK cluster in the isolated subnets: IAM authentication only, TLS between clients and brokers and among brokers, encrypted at rest, broker logs in CloudWatch. Volumes
/// grow by themselves: a deployment leaves their size alone.
/// </summary>
public sealed class KafkaCluster : NetworkedBlock
{
    const int NameLimit = 64;
    const int StorageTargetPercent = 60;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public KafkaCluster(string name, KafkaClusterArgs args, ComponentResourceOptions? options = null)
        : base("KafkaCluster", name, args.Block ?? name, args.For(name), options, BrokerDefaults.KafkaIamPort, args.Network, "Kafka: its callers in, nothing out")
    {
        if (args.Spec.Serverless)
        {
            Serverless = MakeServerless(args.Network);
            (ClusterArn, BootstrapServers) = (Serverless.Arn, Serverless.BootstrapBrokersSaslIam);
        }
        else
        {
            LogGroup = new(ChildName("logs"), new() { RetentionInDays = args.Spec.LogRetentionDays }, Child());
            Configuration = BrokerDefaults.IsExpress(args.Spec.BrokerType) ? null : new(
                name, new() { ServerProperties = BrokerDefaults.KafkaProperties(args.Spec, args.Zones), Description = $"Blueprint block {Block}" }, Child());
            Cluster = MakeCluster(args);
            StorageScaling = BrokerDefaults.IsExpress(args.Spec.BrokerType) ? null : ScaleStorage(args.Spec);
            (ClusterArn, BootstrapServers) = (Cluster.Arn, Cluster.BootstrapBrokersSaslIam);
        }

        RegisterOutputs();
    }

    /// <summary>The cluster with brokers; null for a serverless one.</summary>
    public Msk.Cluster? Cluster { get; }

    /// <summary>The serverless cluster; null for one with brokers.</summary>
    public Msk.ServerlessCluster? Serverless { get; }

    /// <summary>The server properties; null for Express brokers, which set their own, and for serverless.</summary>
    public Msk.Configuration? Configuration { get; }

    /// <summary>Where brokers log; null for serverless.</summary>
    public CloudWatch.LogGroup? LogGroup { get; }

    /// <summary>How far volumes grow; null where there are none.</summary>
    public AppAutoScaling.Target? StorageScaling { get; }

    /// <summary>The cluster's ARN.</summary>
    [Output("clusterArn")]
    public Output<string> ClusterArn { get; private set; }

    /// <summary>Where clients connect: hosts and ports for IAM authentication, comma separated.</summary>
    [Output("bootstrapServers")]
    public Output<string> BootstrapServers { get; private set; }

    internal override bool HoldsMessages => true;

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("BOOTSTRAP_SERVERS", BootstrapServers)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Cluster?.ClusterName ?? Serverless!.ClusterName)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("kafkaBootstrapServers", BootstrapServers)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers producer)
            GrantProduce(producer);
    }

    internal override void Feed(BlockComponent consumer)
    {
        if (consumer is Servers servers)
            GrantConsume(servers);
        if (consumer is ClusterPods pods)
            pods.Cluster.LetScalerLook(pods.Block, ClusterArn.Apply(KafkaPermissions.Watch));
    }

    /// <summary>Lets servers reach the brokers and write to the cluster's topics, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantProduce(Servers servers) => Grant($"to-{servers.Block}", servers, KafkaPermissions.Produce);

    /// <summary>Lets servers reach the brokers and read the cluster's topics in consumer groups, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantConsume(Servers servers) => Grant($"consumed-by-{servers.Block}", servers, KafkaPermissions.Consume);

    Iam.RolePolicy Grant(string suffix, Servers servers, Func<string, string> policy)
    {
        AllowFrom(servers);
        return new(ChildName(suffix), new() { Role = servers.Role.Name, Policy = ClusterArn.Apply(policy) }, Child());
    }

    Msk.ServerlessCluster MakeServerless(NetworkReference network)
    {
        var args = new Msk.ServerlessClusterArgs
        {
            VpcConfigs = [new Inputs.ServerlessClusterVpcConfigArgs { SubnetIds = network.IsolatedSubnetIds, SecurityGroupIds = [SecurityGroupId] }],
            ClientAuthentication = new Inputs.ServerlessClusterClientAuthenticationArgs
            {
                Sasl = new Inputs.ServerlessClusterClientAuthenticationSaslArgs { Iam = new Inputs.ServerlessClusterClientAuthenticationSaslIamArgs { Enabled = true } },
            },
        };
        if (ShortName.WhereTooLong(Name, NameLimit) is { } name)
            args.ClusterName = name;
        return new(Name, args, Child());
    }

    Msk.Cluster MakeCluster(KafkaClusterArgs args)
    {
        var options = Child();
        options.IgnoreChanges = ["brokerNodeGroupInfo.storageInfo.ebsStorageInfo.volumeSize"];
        return new(Name, KafkaSettings.Of(args, SecurityGroupId, LogGroup!.Name, Configuration, ShortName.WhereTooLong(Name, NameLimit)), options);
    }

    AppAutoScaling.Target ScaleStorage(KafkaSpec spec)
    {
        var target = new AppAutoScaling.Target(ChildName("storage"), new()
        {
            ServiceNamespace = "kafka",
            ScalableDimension = "kafka:broker-storage:VolumeSize",
            ResourceId = Cluster!.Arn,
            // Volumes only grow, so AWS takes no other minimum.
            MinCapacity = 1,
            MaxCapacity = spec.MaxStorageGiB,
        }, Child());
        _ = new AppAutoScaling.Policy(ChildName("storage"), new()
        {
            PolicyType = "TargetTrackingScaling",
            ServiceNamespace = target.ServiceNamespace,
            ScalableDimension = target.ScalableDimension,
            ResourceId = target.ResourceId,
            TargetTrackingScalingPolicyConfiguration = new Pulumi.Aws.AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
            {
                PredefinedMetricSpecification = new Pulumi.Aws.AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                {
                    PredefinedMetricType = "KafkaBrokerStorageUtilization",
                },
                TargetValue = StorageTargetPercent,
                DisableScaleIn = true,
            },
        }, Child());
        return target;
    }
}
