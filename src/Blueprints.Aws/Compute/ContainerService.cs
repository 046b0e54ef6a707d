using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Observability;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.Ecs.Inputs;

namespace Blueprints.Aws;

/// <summary>
/// Containers on Fargate: an ECS service in a cluster of its own, with roles for ECS and for the application, a log group, and its scaling policies. A deployment that fails goes
/// back by itself; the number of tasks belongs to Application Auto Scaling, and a deployment leaves it alone.
/// </summary>
public sealed class ContainerService : Servers
{
    /// <summary>Makes the service.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the target groups to join.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A scaling policy counts requests or works off a queue, but the program names no target or queue.</exception>
    public ContainerService(string name, ContainerServiceArgs args, ComponentResourceOptions? options = null)
        : base("ContainerService", name, args.Block ?? name, args.For(name), options, args.Spec.Port, args.Network, "Containers: their callers in, HTTPS and their callees out")
    {
        var spec = args.Spec;
        AllowCallers(publicAddresses: false, args.Targets);

        LogGroup = new(ChildName("logs"), new() { RetentionInDays = spec.LogRetentionDays }, Child());
        Role = ContainerIdentity.Application(name, Child());
        ExecutionRole = ContainerIdentity.Execution(name, spec, LogGroup.Arn, Child());
        Cluster = new(name, new(), Child());
        Providers = new(name, new() { ClusterName = Cluster.Name, CapacityProviders = ["FARGATE", "FARGATE_SPOT"] }, Child());
        TaskDefinition = Describe(spec, Observe(spec.Tracing, spec.Profiling, TraceCollector.Loopback, args.Environment));
        Service = Run(spec, args);

        var scaling = new ServiceScaling(name, Cluster.Name, Service.Name, new(Block, args.Targets, args.Queues), Child);
        Range = scaling.Range(spec);
        ScalingPolicies = scaling.Policies(spec.Scaling, Range);
        Schedules = scaling.Schedules(spec.Scaling, Range);
        ServiceName = Service.Name;
        RegisterOutputs();
    }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("cluster", Cluster.Name), ("id", ServiceName)];

    /// <summary>The role with which ECS starts tasks.</summary>
    public Iam.Role ExecutionRole { get; }

    /// <summary>Where the containers' output goes.</summary>
    public CloudWatch.LogGroup LogGroup { get; }

    /// <summary>The cluster.</summary>
    public Ecs.Cluster Cluster { get; }

    /// <summary>What lets the cluster use Fargate and Fargate Spot.</summary>
    public Ecs.ClusterCapacityProviders Providers { get; }

    /// <summary>What a task is.</summary>
    public Ecs.TaskDefinition TaskDefinition { get; }

    /// <summary>The service.</summary>
    public Ecs.Service Service { get; }

    /// <summary>The range of tasks.</summary>
    public AppAutoScaling.Target Range { get; }

    /// <summary>The scaling policies by name.</summary>
    public ImmutableDictionary<string, AppAutoScaling.Policy> ScalingPolicies { get; }

    /// <summary>The scheduled changes by name.</summary>
    public ImmutableDictionary<string, AppAutoScaling.ScheduledAction> Schedules { get; }

    /// <summary>The service's name.</summary>
    [Output("serviceName")]
    public Output<string> ServiceName { get; private set; }

    Ecs.TaskDefinition Describe(ContainerServiceSpec spec, InputMap<string> environment)
    {
        var region = LogGroup.Arn.Apply(ContainerDefinition.RegionOf);
        var args = new Ecs.TaskDefinitionArgs
        {
            Family = Name,
            RequiresCompatibilities = ["FARGATE"],
            NetworkMode = "awsvpc",
            Cpu = StepAlarm.Text(spec.CpuUnits),
            Memory = StepAlarm.Text(spec.MemoryMiB),
            RuntimePlatform = new Inputs.TaskDefinitionRuntimePlatformArgs
            {
                OperatingSystemFamily = "LINUX",
                CpuArchitecture = spec.Architecture == ProcessorArchitecture.Arm64 ? "ARM64" : "X86_64",
            },
            ExecutionRoleArn = ExecutionRole.Arn,
            TaskRoleArn = Role.Arn,
            ContainerDefinitions = Output.Tuple(environment.ToOutput(), LogGroup.Name, region).Apply(all => ContainerDefinition.Of(spec, all.Item1, all.Item2, all.Item3)),
        };
        if (spec.EphemeralStorageGiB > new ContainerServiceSpec().EphemeralStorageGiB)
            args.EphemeralStorage = new Inputs.TaskDefinitionEphemeralStorageArgs { SizeInGib = spec.EphemeralStorageGiB };
        return new(Name, args, Child());
    }

    Ecs.Service Run(ContainerServiceSpec spec, ContainerServiceArgs args)
    {
        var options = Child([Providers]);
        options.IgnoreChanges = ["desiredCount"];
        return new(Name, new()
        {
            Cluster = Cluster.Arn,
            TaskDefinition = TaskDefinition.Arn,
            DesiredCount = spec.MinTasks,
            CapacityProviderStrategies = [.. Strategy(spec.SpotPercent)],
            DeploymentMinimumHealthyPercent = spec.MinHealthyPercent,
            DeploymentMaximumPercent = spec.MaxHealthyPercent,
            DeploymentCircuitBreaker = new Inputs.ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },
            PropagateTags = "SERVICE",
            NetworkConfiguration = new Inputs.ServiceNetworkConfigurationArgs
            {
                AssignPublicIp = false,
                SecurityGroups = [SecurityGroupId],
                Subnets = args.Network.PrivateSubnetIds,
            },
            LoadBalancers = args.Targets
                .Select(target => new Inputs.ServiceLoadBalancerArgs { ContainerName = ContainerDefinition.Name, ContainerPort = spec.Port, TargetGroupArn = target.TargetGroupArn }).ToArray(),
        }, options);
    }

    static IEnumerable<Inputs.ServiceCapacityProviderStrategyArgs> Strategy(int spotPercent)
    {
        if (spotPercent < 100)
            yield return new() { CapacityProvider = "FARGATE", Weight = 100 - spotPercent };
        if (spotPercent > 0)
            yield return new() { CapacityProvider = "FARGATE_SPOT", Weight = spotPercent };
    }
}
