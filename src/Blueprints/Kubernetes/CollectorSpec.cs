using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// AWS's distribution of the OpenTelemetry collector as pods in the cluster: it takes spans on OTLP and sends traces to AWS X-Ray. Web services and workers of the blueprint find it in their environment.
/// </summary>
public sealed record CollectorSpec : BlockSpec, IPodsSpec
{
    /// <summary>The port of OTLP over HTTP: 4318.</summary>
    public const int HttpPort = 4_318;

    /// <summary>The port of OTLP over gRPC: 4317.</summary>
    public const int GrpcPort = 4_317;

    /// <summary>The port that SDKs ask for sampling rules: 2000.</summary>
    public const int SamplingPort = 2_000;

    /// <summary>The port of its own health: 13133.</summary>
    public const int HealthPort = 13_133;

    /// <summary>The collector's image. Default: release 0.45.0, from the public registry.</summary>
    public string Image { get; init; } = "public.ecr.aws/aws-observability/aws-otel-collector:v0.45.0";

    /// <summary>Replicas; 1 to 50. Default: 2, so that one can fail.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>What each pod asks for. Default: an eighth of a vCPU and 256 MiB.</summary>
    public PodResources Pod { get; init; } = new() { CpuMillicores = 125, CpuLimitMillicores = 500, MemoryMiB = 256, ScratchMiB = 16 };

    int IPodsSpec.FewestPods => Replicas;

    int IPodsSpec.MostPods => Replicas;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        if (blueprint.Blocks.OfKind<CollectorSpec>().Count() > 1)
            problems.Add("", "a second collector", "one block of kind otel-collector", "keep one and raise its replicas");
        foreach (var name in blueprint.Blocks.OfKind<CollectorSpec>().Select(collector => collector.Name).Where(name => blueprint.Flows.Any(flow => flow.From == name || flow.To == name)))
            problems.Add("", $"a flow from or to {name}", "no flow: every web service and worker reports to it", "remove the flow");
        KubernetesNames.ValidateImage(problems, Image);
        problems.Range("replicas", Replicas, 1, 50);
        Pod.Validate(problems.At("pod"));
    }
}
