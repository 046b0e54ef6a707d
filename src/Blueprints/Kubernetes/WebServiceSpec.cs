using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// A service that answers requests, as pods in the cluster: a Deployment with its Service, a HorizontalPodAutoscaler, a disruption budget, a network policy made from the flows, and an
/// entry of its own where no load balancer block leads to it. Stateless: it has no volume but scratch space, and its file system cannot be written.
/// </summary>
public sealed record WebServiceSpec : BlockSpec, IServerSpec, IPodsSpec
{
    /// <summary>The container image: <c>registry/name:tag</c>. Default: a public web server that runs without root and answers on 8080; name your own.</summary>
    public string Image { get; init; } = "public.ecr.aws/nginx/nginx-unprivileged:stable";

    /// <summary>The port the container listens on; 1,024 to 65,535, since it is not root. Default: 8080. The container finds it in <c>PORT</c>.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>What each pod asks for. Default: half a vCPU and 512 MiB.</summary>
    public PodResources Pod { get; init; } = new();

    /// <summary>Fewest pods; 1 to <see cref="MaxReplicas"/>. Default: 2, so that one can fail.</summary>
    public int MinReplicas { get; init; } = 2;

    /// <summary>Most pods; 1 to 5,000. Default: 10.</summary>
    public int MaxReplicas { get; init; } = 10;

    /// <summary>The CPU to keep, in per cent of what pods ask for; 1 to 200. Default: 60.</summary>
    public int CpuTargetPercent { get; init; } = 60;

    /// <summary>The memory to keep, in per cent of what pods ask for; 1 to 100. Default: none, as most applications do not give memory back.</summary>
    public int? MemoryTargetPercent { get; init; }

    /// <summary>How scaling up is held back. Default: Kubernetes' own way.</summary>
    public PodScaling ScaleUp { get; init; } = PodScaling.DefaultUp;

    /// <summary>How scaling down is held back. Default: Kubernetes' own way.</summary>
    public PodScaling ScaleDown { get; init; } = PodScaling.DefaultDown;

    /// <summary>The question whose good answer brings a pod its requests. Default: <c>/healthz</c> every 10 seconds.</summary>
    public HttpProbe Readiness { get; init; } = new();

    /// <summary>The question without whose answer a pod is started anew. Default: <c>/healthz</c> every 10 seconds, six times in a row.</summary>
    public HttpProbe Liveness { get; init; } = new() { FailureThreshold = 6 };

    /// <summary>The question that a new pod has to answer once before the others are asked. Default: <c>/healthz</c> every 2 seconds, a minute long.</summary>
    public HttpProbe Startup { get; init; } = new() { PeriodSeconds = 2, FailureThreshold = 30 };

    /// <summary>Pods that may be away at a time for the sake of a node's upgrade; 1 to 1,000. Default: 1.</summary>
    public int MaxUnavailable { get; init; } = 1;

    /// <summary>Whether pods are refused rather than placed unevenly over zones. Default: no: evenly where it can be done.</summary>
    public bool StrictZones { get; init; }

    /// <summary>Seconds that a pod goes on serving after it was told to end, until everyone knows; 0 to 300 and below the grace. Default: 10.</summary>
    public int DrainSeconds { get; init; } = 10;

    /// <summary>Settings, secrets and the user. Default: none, and user 10,001.</summary>
    public ContainerSettings Container { get; init; } = new();

    /// <summary>The way in from outside, where no load balancer block leads to it. Default: none; only the cluster reaches it.</summary>
    public HttpEntry? Entry { get; init; }

    int IPodsSpec.FewestPods => MinReplicas;

    int IPodsSpec.MostPods => MaxReplicas;

    bool IServerSpec.PublicAddresses => false;

    [JsonIgnore]
    ValueList<ScalingPolicy> IServerSpec.Scaling => MinReplicas == MaxReplicas ? [] : [new TargetTracking { Name = "cpu", Target = CpuTargetPercent }];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        KubernetesNames.ValidateImage(problems, Image);
        problems.Range("port", Port, 1_024, 65_535);
        Pod.Validate(problems.At("pod"));
        problems.Range("maxReplicas", MaxReplicas, 1, 5_000);
        if (MinReplicas < 1 || MinReplicas > MaxReplicas)
            problems.Add("minReplicas", $"{MinReplicas}", $"1 to maxReplicas ({MaxReplicas})", "lower it or raise maxReplicas; a HorizontalPodAutoscaler keeps at least one pod");
        problems.Range("cpuTargetPercent", CpuTargetPercent, 1, 200);
        problems.Range("memoryTargetPercent", MemoryTargetPercent ?? 1, 1, 100);
        ScaleUp.Validate(problems.At("scaleUp"));
        ScaleDown.Validate(problems.At("scaleDown"));
        Readiness.Validate(problems.At("readiness"));
        Liveness.Validate(problems.At("liveness"));
        Startup.Validate(problems.At("startup"));
        problems.Range("maxUnavailable", MaxUnavailable, 1, 1_000);
        Container.Validate(problems.At("container"));
        problems.Range("drainSeconds", DrainSeconds, 0, 300);
        if (DrainSeconds is > 0 and <= 300 && DrainSeconds >= Container.GraceSeconds)
            problems.Add("drainSeconds", $"{DrainSeconds}", $"below container.graceSeconds ({Container.GraceSeconds})", "lower it or raise the grace");
        Entry?.Validate(problems.At("entry"));
    }
}
