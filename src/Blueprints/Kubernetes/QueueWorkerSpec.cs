using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.Queues;
using Blueprints.Scaling;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// Workers of a queue as pods in the cluster, scaled by KEDA on the messages that wait, to none where nothing waits: a Deployment with a ScaledObject, or a Job for each piece of work with a
/// ScaledJob. The queue is an SQS queue, a RabbitMQ broker or a Kafka cluster of the blueprint. Stateless, as web services are.
/// </summary>
public sealed record QueueWorkerSpec : BlockSpec, IServerSpec, IPodsSpec
{
    /// <summary>The block whose messages are worked off: a queue, a RabbitMQ broker or a Kafka cluster. Required.</summary>
    public required string Queue { get; init; }

    /// <summary>The queue in the broker, or the topic in the Kafka cluster; at most 249 letters, digits and . _ - characters. Default: none given, the name of the worker's own block. Has no meaning for SQS.</summary>
    public string? Source { get; init; }

    /// <summary>The consumer group on Kafka. Default: none given, the name of the worker's own block.</summary>
    public string? ConsumerGroup { get; init; }

    /// <summary>The container image: <c>registry/name:tag</c>. Default: a small image that does nothing; name your own.</summary>
    public string Image { get; init; } = "public.ecr.aws/docker/library/busybox:stable";

    /// <summary>What each pod asks for. Default: half a vCPU and 512 MiB.</summary>
    public PodResources Pod { get; init; } = new();

    /// <summary>Fewest pods; 0 to <see cref="MaxReplicas"/>. Default: 0.</summary>
    public int MinReplicas { get; init; }

    /// <summary>Most pods, or jobs at a time; 1 to 5,000. Default: 20.</summary>
    public int MaxReplicas { get; init; } = 20;

    /// <summary>Seconds that a message may wait and be processed in; 1 to 86,400. Default: 60.</summary>
    public decimal LatencySeconds { get; init; } = 60;

    /// <summary>Seconds that a worker needs for a message; 0.001 to 43,200 and no more than the latency. Default: 1.</summary>
    public decimal SecondsPerMessage { get; init; } = 1;

    /// <summary>Messages that a pod works on at the same time; 1 to 10,000. Default: 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Whether each piece of work is a Job of its own, which nothing ends early. Default: no. Takes at least 1 message each and never keeps pods: <see cref="MinReplicas"/> is 0.</summary>
    public bool AsJobs { get; init; }

    /// <summary>Seconds between looks at the queue; 15 to 3,600. Default: 30, as KEDA's.</summary>
    public int PollingSeconds { get; init; } = 30;

    /// <summary>Seconds without a message before the last pod goes; 0 to 86,400. Default: 300, as KEDA's. Between one pod and many the HorizontalPodAutoscaler decides.</summary>
    public int CooldownSeconds { get; init; } = 300;

    /// <summary>How scaling up is held back. Default: Kubernetes' own way.</summary>
    public PodScaling ScaleUp { get; init; } = PodScaling.DefaultUp;

    /// <summary>How scaling down is held back. Default: Kubernetes' own way.</summary>
    public PodScaling ScaleDown { get; init; } = PodScaling.DefaultDown;

    /// <summary>Settings, secrets and the user; give the grace that a message needs. Default: none, and user 10,001.</summary>
    public ContainerSettings Container { get; init; } = new() { GraceSeconds = 60 };

    /// <summary>Messages for each pod that KEDA keeps: latency ÷ seconds per message × concurrency, rounded down, at least 1.</summary>
    [JsonIgnore]
    public int MessagesPerPod => (int)Math.Clamp(Math.Floor(LatencySeconds / Math.Max(SecondsPerMessage, 0.001m) * Concurrency), 1, int.MaxValue);

    int IPodsSpec.FewestPods => MinReplicas;

    int IPodsSpec.MostPods => MaxReplicas;

    // Workers answer no requests.
    int IServerSpec.Port => 8080;

    bool IServerSpec.PublicAddresses => false;

    ValueList<ScalingPolicy> IServerSpec.Scaling =>
        [new QueueBacklog { Queue = Queue, LatencySeconds = LatencySeconds, SecondsPerMessage = SecondsPerMessage, Concurrency = Concurrency }];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        if (blueprint.Blocks.FirstOrDefault(block => block.Name == Queue)?.Spec is not (QueueSpec or RabbitMqSpec or KafkaSpec))
            problems.Add("queue", $"\"{Queue}\"", "a block of kind queue, rabbitmq or kafka", "name the block whose messages are worked off");
        foreach (var (name, value) in new[] { ("source", Source), ("consumerGroup", ConsumerGroup) }.Where(pair => pair.Item2 is not null))
        {
            if (value!.Length > 249)
                problems.Add(name, $"{value.Length} characters", "at most 249", "shorten it");
            else
                KubernetesNames.ValidateKey(problems, name, value);
        }

        KubernetesNames.ValidateImage(problems, Image);
        Pod.Validate(problems.At("pod"));
        problems.Range("maxReplicas", MaxReplicas, 1, 5_000);
        if (MinReplicas < 0 || MinReplicas > MaxReplicas)
            problems.Add("minReplicas", $"{MinReplicas}", $"0 to maxReplicas ({MaxReplicas})", "lower it or raise maxReplicas");
        if (AsJobs && MinReplicas > 0)
            problems.Add("minReplicas", $"{MinReplicas} with asJobs", "0: a job runs where there is work", "remove it, or asJobs");
        problems.Range("latencySeconds", LatencySeconds, 1, 86_400);
        problems.Range("secondsPerMessage", SecondsPerMessage, 0.001m, 43_200);
        if (LatencySeconds < SecondsPerMessage)
            problems.Add("latencySeconds", Text.Of(LatencySeconds), $"at least secondsPerMessage ({Text.Of(SecondsPerMessage)})", "allow at least the time that the work takes");
        problems.Range("concurrency", Concurrency, 1, 10_000);
        problems.Range("pollingSeconds", PollingSeconds, 15, 3_600);
        problems.Range("cooldownSeconds", CooldownSeconds, 0, 86_400);
        ScaleUp.Validate(problems.At("scaleUp"));
        ScaleDown.Validate(problems.At("scaleDown"));
        Container.Validate(problems.At("container"));
    }
}
