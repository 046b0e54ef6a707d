using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Queues;

/// <summary>How finely MSK publishes its metrics. Beyond the default, each metric is billed as a custom one.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<KafkaMonitoring>))]
public enum KafkaMonitoring
{
    /// <summary>Metrics of the cluster and its brokers' essentials; free.</summary>
    Default,

    /// <summary>More metrics of each broker.</summary>
    PerBroker,

    /// <summary>Also metrics of each topic on each broker.</summary>
    PerTopicPerBroker,
}
