using System.Collections.Immutable;

namespace Blueprints.Aws;

/// <summary>What clients of a Kafka cluster with IAM authentication may do (MSK Developer Guide, "IAM access control").</summary>
static class KafkaPermissions
{
    public static string Produce(string cluster) => PolicyDocument.Of(
        Reach(cluster, "kafka-cluster:WriteDataIdempotently"),
        new() { Actions = ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"], Resources = [Part(cluster, "topic")] });

    public static string Consume(string cluster) => PolicyDocument.Of(
        Reach(cluster),
        new() { Actions = ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"], Resources = [Part(cluster, "topic")] },
        new() { Actions = ["kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup"], Resources = [Part(cluster, "group")] });

    /// <summary>To see how far consumers are behind.</summary>
    public static string Watch(string cluster) => PolicyDocument.Of(
        Reach(cluster),
        new() { Actions = ["kafka-cluster:DescribeTopic"], Resources = [Part(cluster, "topic")] },
        new() { Actions = ["kafka-cluster:DescribeGroup"], Resources = [Part(cluster, "group")] });

    static PolicyStatement Reach(string cluster, params ReadOnlySpan<string> more) =>
        new() { Actions = [.. ImmutableArray.Create("kafka-cluster:Connect", "kafka-cluster:DescribeCluster"), .. more], Resources = [cluster] };

    // arn:aws:kafka:region:account:cluster/name/uuid becomes …:topic/name/uuid/*, every topic of this one cluster.
    static string Part(string cluster, string kind) => $"{cluster.Replace(":cluster/", $":{kind}/", StringComparison.Ordinal)}/*";
}
