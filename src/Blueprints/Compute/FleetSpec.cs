using Blueprints.Observability;
using Blueprints.Scaling;
using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>
/// Interchangeable servers: an Auto Scaling group over the zones, from a launch template with IMDSv2, an encrypted gp3 root volume and a role of its own.
/// A single server is a fleet of one, so that growing it later replaces nothing but servers.
/// </summary>
public sealed record FleetSpec : BlockSpec, IServerSpec
{
    /// <summary>The EC2 instance type. Default: <c>m7g.large</c> (2 vCPU, 8 GiB, Graviton3).</summary>
    public string InstanceType { get; init; } = "m7g.large";

    /// <summary>Fewest instances; 0 to <see cref="MaxInstances"/>. Default: 2, so that one can fail.</summary>
    public int MinInstances { get; init; } = 2;

    /// <summary>Most instances; 1 to 5,000. Default: 6.</summary>
    public int MaxInstances { get; init; } = 6;

    /// <summary>Scaling policies; several may act at once, and the largest capacity wins. Default: 60 % average CPU by target tracking.</summary>
    public ValueList<ScalingPolicy> Scaling { get; init; } = [new TargetTracking()];

    /// <summary>
    /// Seconds until a new instance serves at full speed; 0 to 3,600. Until then it is left out of the scaling metric. Default: 120.
    /// </summary>
    public int WarmUpSeconds { get; init; } = 120;

    /// <summary>The port the application listens on; 1 to 65,535. Default: 8080.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>A container image to run on each instance: <c>registry/name:tag</c>. Default: none.</summary>
    public string? ContainerImage { get; init; }

    /// <summary>A cloud-init script that makes an instance ready, in place of a container. Default: none; a small page answers, so that a first deployment is healthy.</summary>
    public string? UserData { get; init; }

    /// <summary>The machine image id. Default: the latest Amazon Linux 2023 for the instance type's architecture.</summary>
    public string? ImageId { get; init; }

    /// <summary>Root volume size; 8 to 16,384 GiB, gp3 with its free 3,000 IOPS and 125 MiB/s. Default: 20.</summary>
    public int RootVolumeGiB { get; init; } = 20;

    /// <summary>
    /// Whether instances sit in public subnets with addresses of their own, reached directly by users. Default: no; they sit in private subnets behind a
    /// load balancer.
    /// </summary>
    public bool PublicAddresses { get; init; }

    /// <summary>One-minute instead of five-minute EC2 metrics, so that scaling reacts in minutes; billed as seven metrics an instance. Default: yes.</summary>
    public bool DetailedMonitoring { get; init; } = true;

    /// <summary>Several instance types, and Spot beside on demand. Default: none, the instance type on demand.</summary>
    public InstanceMix? Mix { get; init; }

    /// <summary>Instances that wait beside the group. Default: none.</summary>
    public WarmPool? WarmPool { get; init; }

    /// <summary>How a new version reaches running instances. Default: rolling, at 100 to 200 % of the capacity.</summary>
    public InstanceRefresh? Refresh { get; init; }

    /// <summary>From an instance's launch to its end. Default: AWS's own ways.</summary>
    public InstanceLifecycle? Lifecycle { get; init; }

    /// <summary>Volumes beside the root volume. Default: none.</summary>
    public ValueList<DataVolume>? DataVolumes { get; init; }

    /// <summary>Whether instances may send traces, metrics and logs of an agent (CloudWatch agent, X-Ray) that the image or script runs. Default: no.</summary>
    public bool? MonitoringAgent { get; init; }

    /// <summary>Traces of requests, with AWS X-Ray. Default: none.</summary>
    public Tracing? Tracing { get; init; }

    /// <summary>Continuous profiles of the application, with Amazon CodeGuru Profiler. Default: none.</summary>
    public Profiling? Profiling { get; init; }

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("maxInstances", MaxInstances, 1, 5_000);
        if (MinInstances < 0 || MinInstances > MaxInstances)
            problems.Add("minInstances", $"{MinInstances}", $"0 to maxInstances ({MaxInstances})", "lower it or raise maxInstances");
        problems.Range("warmUpSeconds", WarmUpSeconds, 0, 3_600);
        problems.Range("port", Port, 1, 65_535);
        problems.Range("rootVolumeGiB", RootVolumeGiB, 8, 16_384);
        problems.Unique("scaling", Scaling.Select(policy => policy.Name));
        for (var i = 0; i < Scaling.Count; i++)
            Scaling[i].Validate(problems.At($"scaling[{i}]"), blueprint);

        if (InstanceTypeName.Parse(InstanceType) is null)
            problems.Add("instanceType", $"\"{InstanceType}\"", "an EC2 instance type such as m7g.large", "correct it");
        if (ContainerImage is not null && UserData is not null)
            problems.Add("userData", "set together with containerImage", "one of the two", "remove one; user data can start the container itself");
        ValidateOptions(problems);
        Tracing?.Validate(problems.At("tracing"));
        if (Tracing is not null && UserData is { } script && !StartScript.IsShell(script))
            problems.Add("tracing", "set together with userData that is no shell script", "a script that begins with #!/bin/bash or the like, or a containerImage", "the collector's start is put before the script: rewrite it as one, or run the collector in it");
    }

    void ValidateOptions(ProblemCollector problems)
    {
        Mix?.Validate(problems.At("mix"), InstanceType);
        WarmPool?.Validate(problems.At("warmPool"), this);
        Refresh?.Validate(problems.At("refresh"), this);
        Lifecycle?.Validate(problems.At("lifecycle"));
        if (DataVolumes is not { } volumes)
            return;
        problems.Unique("dataVolumes", volumes.Select(volume => volume.Device));
        for (var i = 0; i < volumes.Count; i++)
            volumes[i].Validate(problems.At($"dataVolumes[{i}]"));
    }
}
