using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Blueprints.Queues;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A Kafka cluster of Amazon MSK, provisioned or serverless: TLS and IAM only, logs, storage that grows.</summary>
public sealed class KafkaCluster : NetworkedBlock
{
    const int NameLimit = 64;
    const int StorageTargetPercent = 60;

    readonly KafkaSpec _spec;

    /// <summary>Makes the cluster.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public KafkaCluster(Construct scope, string id, KafkaClusterProps props)
        : base(scope, id, "KafkaCluster", props.Carry(id), BrokerDefaults.KafkaIamPort, props.Network, "Kafka: its callers in, nothing out")
    {
        _spec = props.Spec;
        if (_spec.Serverless)
        {
            Cluster = KafkaSettings.Serverless(PhysicalNames.Within(NameLimit, Name), props.Network, SecurityGroupId).Make(this, "cluster", "AWS::MSK::ServerlessCluster");
            return;
        }

        var isExpress = BrokerDefaults.IsExpress(_spec.BrokerType);
        LogGroup = RetainedLogs.Make(this, "logs", _spec.LogRetentionDays);
        Configuration = isExpress ? null : new Props
        {
            ["Name"] = PhysicalNames.Within(NameLimit, Name),
            ["Description"] = $"Blueprint block {Block}",
            ["ServerProperties"] = BrokerDefaults.KafkaProperties(_spec, props.Network.IsolatedSubnetIds.Length),
        }.Make(this, "configuration", "AWS::MSK::Configuration");
        Cluster = KafkaSettings.Of(PhysicalNames.Within(NameLimit, Name), props, SecurityGroupId, LogGroup.LogGroupName, Configuration).Make(this, "cluster", "AWS::MSK::Cluster");
        if (!isExpress)
            ScaleStorage();
    }

    /// <summary>The cluster.</summary>
    public CfnResource Cluster { get; }

    /// <summary>The brokers' configuration; null where AWS has none.</summary>
    public CfnResource? Configuration { get; }

    /// <summary>The brokers' logs; null where it is serverless.</summary>
    public LogGroup? LogGroup { get; }

    /// <summary>The cluster's ARN.</summary>
    public string ClusterArn => Cluster.Ref;

    // CloudFormation does not tell the brokers' addresses: clients ask for them by the cluster's ARN.
    internal override IEnumerable<(string Name, string Value)> Environment => [("CLUSTER_ARN", ClusterArn)];

    internal override bool HoldsMessages => true;

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", PhysicalNames.Within(NameLimit, Name))];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("kafkaClusterArn", ClusterArn)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers producer)
            GrantProduce(producer);
    }

    internal override void Feed(BlockConstruct consumer)
    {
        if (consumer is Servers servers)
            GrantConsume(servers);
        if (consumer is ClusterPods pods)
        {
            pods.Cluster.LetScalerLook(pods.Block,
                Right.To(["kafka-cluster:Connect", "kafka-cluster:DescribeCluster"], ClusterArn), Right.To(["kafka-cluster:DescribeTopic"], Part("topic")), Right.To(["kafka-cluster:DescribeGroup"], Part("group")));
        }
    }

    /// <summary>Lets servers find the brokers and write to topics.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantProduce(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"to-{servers.Block}", servers.Role,
            Right.To(["kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:WriteDataIdempotently", "kafka:GetBootstrapBrokers"], ClusterArn),
            Right.To(["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"], Part("topic")));
    }

    /// <summary>Lets servers find the brokers, read topics and keep their place in them.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantConsume(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"consumed-by-{servers.Block}", servers.Role,
            Right.To(["kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka:GetBootstrapBrokers"], ClusterArn),
            Right.To(["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"], Part("topic")),
            Right.To(["kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup"], Part("group")));
    }

    // arn:aws:kafka:region:account:cluster/name/uuid becomes …:topic/name/uuid/*, every topic of this one cluster.
    string Part(string kind)
    {
        var named = Fn.Split("/", ClusterArn);
        return $"arn:aws:kafka:{Stack.Of(this).Region}:{Stack.Of(this).Account}:{kind}/{Fn.Select(1, named)}/{Fn.Select(2, named)}/*";
    }

    void ScaleStorage()
    {
        // Volumes only grow, so AWS takes no other minimum.
        var target = new CfnScalableTarget(this, "storage", new CfnScalableTargetProps
        {
            ServiceNamespace = "kafka",
            ScalableDimension = "kafka:broker-storage:VolumeSize",
            ResourceId = ClusterArn,
            MinCapacity = 1,
            MaxCapacity = _spec.MaxStorageGiB,
        });
        _ = new CfnScalingPolicy(this, "storage-policy", new CfnScalingPolicyProps
        {
            PolicyName = "storage",
            PolicyType = "TargetTrackingScaling",
            ScalingTargetId = target.Ref,
            TargetTrackingScalingPolicyConfiguration = new CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty
            {
                PredefinedMetricSpecification = new CfnScalingPolicy.PredefinedMetricSpecificationProperty { PredefinedMetricType = "KafkaBrokerStorageUtilization" },
                TargetValue = StorageTargetPercent,
                DisableScaleIn = true,
            },
        });
    }
}
