using Blueprints.Observability;
using Blueprints.Scaling;
using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>
/// Containers without servers to look after: an ECS service on Fargate in private subnets, which scales by the same policies as a fleet. Failed deployments go back by
/// themselves.
/// </summary>
public sealed record ContainerServiceSpec : BlockSpec, IServerSpec
{
    static readonly int[] LogRetentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1_096, 1_827, 2_192, 2_557, 2_922, 3_288, 3_653];

    /// <summary>The container image: <c>registry/name:tag</c>. Default: a public web server that answers on <see cref="Port"/> only if told to; name your own.</summary>
    public string Image { get; init; } = "public.ecr.aws/nginx/nginx:stable";

    /// <summary>The port the container listens on; 1 to 65,535. Default: 8080. The container finds it in <c>PORT</c>.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>A task's CPU, in units of 1/1,024 vCPU: one of <see cref="FargateSizes.CpuUnits"/>. Default: 1,024, one vCPU.</summary>
    public int CpuUnits { get; init; } = 1_024;

    /// <summary>A task's memory, in MiB: one of <see cref="FargateSizes.MemoryMiB"/>. Default: 2,048.</summary>
    public int MemoryMiB { get; init; } = 2_048;

    /// <summary>What the image is built for. Default: ARM64.</summary>
    public ProcessorArchitecture Architecture { get; init; } = ProcessorArchitecture.Arm64;

    /// <summary>Fewest tasks; 0 to <see cref="MaxTasks"/>. Default: 2, so that one can fail.</summary>
    public int MinTasks { get; init; } = 2;

    /// <summary>Most tasks; 1 to 5,000. Default: 6.</summary>
    public int MaxTasks { get; init; } = 6;

    /// <summary>Scaling policies; several may act at once, and the largest capacity wins. Default: 60 % average CPU by target tracking.</summary>
    public ValueList<ScalingPolicy> Scaling { get; init; } = [new TargetTracking()];

    /// <summary>Share of the tasks on Fargate Spot, in per cent; 0 to 100. They are taken back with two minutes' notice. Default: 0.</summary>
    public int SpotPercent { get; init; }

    /// <summary>Scratch storage of a task; 20 (free) to 200 GiB. Default: 20.</summary>
    public int EphemeralStorageGiB { get; init; } = 20;

    /// <summary>Settings that are not secret, as environment variables beside those of the blocks called. Default: none.</summary>
    public ValueList<EnvironmentSetting> Environment { get; init; } = [];

    /// <summary>Secrets as environment variables: Secrets Manager or SSM parameter ARNs, read by ECS at the start and by nobody else. Default: none.</summary>
    public ValueList<SecretSetting> Secrets { get; init; } = [];

    /// <summary>A check inside the container. Default: none; behind a load balancer its check counts.</summary>
    public ContainerHealthCheck? HealthCheck { get; init; }

    /// <summary>Share of the tasks that stays healthy in a deployment, in per cent; 0 to 100. Default: 100.</summary>
    public int MinHealthyPercent { get; init; } = 100;

    /// <summary>How far the number of tasks may grow in a deployment, in per cent; 101 to 200. Default: 200.</summary>
    public int MaxHealthyPercent { get; init; } = 200;

    /// <summary>Days that logs are kept: one of CloudWatch's retentions, 1 to 3,653. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Traces of requests, with AWS X-Ray. Default: none.</summary>
    public Tracing? Tracing { get; init; }

    /// <summary>Continuous profiles of the application, with Amazon CodeGuru Profiler. Default: none.</summary>
    public Profiling? Profiling { get; init; }

    bool IServerSpec.PublicAddresses => false;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("maxTasks", MaxTasks, 1, 5_000);
        if (MinTasks < 0 || MinTasks > MaxTasks)
            problems.Add("minTasks", $"{MinTasks}", $"0 to maxTasks ({MaxTasks})", "lower it or raise maxTasks");
        problems.Range("image.length", Image.Length, 1, 1_024);
        problems.Range("port", Port, 1, 65_535);
        problems.Range("spotPercent", SpotPercent, 0, 100);
        problems.Range("ephemeralStorageGiB", EphemeralStorageGiB, 20, 200);
        problems.Range("minHealthyPercent", MinHealthyPercent, 0, 100);
        problems.Range("maxHealthyPercent", MaxHealthyPercent, 101, 200);
        problems.Defined("architecture", Architecture);
        problems.Unique("environment", Environment.Select(setting => setting.Name).Concat(Secrets.Select(secret => secret.Name)));
        HealthCheck?.Validate(problems.At("healthCheck"));
        if (!LogRetentions.Contains(LogRetentionDays))
            problems.Add("logRetentionDays", $"{LogRetentionDays}", string.Join(", ", LogRetentions), "use one of these");
        for (var i = 0; i < Secrets.Count; i++)
            Secrets[i].Validate(problems.At($"secrets[{i}]"));
        ValidateSize(problems);
        Tracing?.Validate(problems.At("tracing"), CpuUnits, MemoryMiB);
        problems.Unique("scaling", Scaling.Select(policy => policy.Name));
        for (var i = 0; i < Scaling.Count; i++)
            ValidatePolicy(problems.At($"scaling[{i}]"), Scaling[i], blueprint);
    }

    void ValidateSize(ProblemCollector problems)
    {
        var memory = FargateSizes.MemoryMiB(CpuUnits);
        if (memory.Count == 0)
            problems.Add("cpuUnits", $"{CpuUnits}", $"{FargateSizes.CpuUnits}", "use one of these");
        else if (!memory.Contains(MemoryMiB))
            problems.Add("memoryMiB", $"{MemoryMiB}", $"with {CpuUnits} CPU units: {memory}", "use one of these, or other cpuUnits");
    }

    static void ValidatePolicy(ProblemCollector problems, ScalingPolicy policy, Blueprint blueprint)
    {
        policy.Validate(problems, blueprint);
        if (policy is not ScheduledScaling scheduled)
            return;
        if (scheduled.Desired is { } desired)
            problems.Add("desired", $"{desired}", "none for a container service", "set min and max instead");
        if (CronSchedule.Parse(scheduled.Cron) is { } cron && cron.ToApplicationAutoScaling() is null)
            problems.Add("cron", $"\"{scheduled.Cron}\"", "days of the month or days of the week for a container service, not both", "make it two policies");
    }
}
