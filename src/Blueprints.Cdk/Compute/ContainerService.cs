using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Blueprints.Compute;
using Blueprints.Observability;
using Blueprints.Scaling;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Containers on Fargate: a service of its own cluster, with roles, logs, scaling policies, and a deployment that rolls back when tasks do not come up.</summary>
public sealed class ContainerService : Servers
{
    /// <summary>Makes the service.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the target groups to join.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A scaling policy counts requests, but no load balancer sends any.</exception>
    public ContainerService(Construct scope, string id, ContainerServiceProps props)
        : base(scope, id, "ContainerService", props.Carry(id), props.Spec.Port, props.Network, "Containers: their callers in, HTTPS and their callees out")
    {
        var spec = props.Spec;
        AllowCallers(publicAddresses: false, props.Targets);
        LogGroup = RetainedLogs.Make(this, "logs", spec.LogRetentionDays);
        Role = ContainerIdentity.Application(this);
        ExecutionRole = ContainerIdentity.Execution(this, spec, LogGroup.LogGroupArn);
        Cluster = new(this, "cluster");
        Providers = new(this, "providers", new CfnClusterCapacityProviderAssociationsProps
        {
            Cluster = Cluster.Ref,
            CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
            DefaultCapacityProviderStrategy = Array.Empty<object>(),
        });
        var environment = Observe(spec.Tracing, spec.Profiling, TraceCollector.Loopback, props.Environment);
        TaskDefinition = Describe(spec, environment).Make(this, "task", "AWS::ECS::TaskDefinition");
        Service = Run(spec, props);
        Service.AddDependency(Providers);
        foreach (var ready in props.Targets.SelectMany(target => target.Ready).Distinct())
            Service.AddDependency(ready);

        var scaling = new ServiceScaling(this, Cluster.Ref, Service.AttrName, new(Block, props.Targets, props.Queues));
        Range = scaling.Range(spec);
        ScalingPolicies = spec.Scaling.Where(policy => policy is not ScheduledScaling).ToImmutableDictionary(policy => policy.Name, policy => scaling.Make(policy, Range));
    }

    /// <summary>The role that pulls images, reads secrets and writes logs.</summary>
    public Role ExecutionRole { get; }

    /// <summary>The containers' logs.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>The cluster.</summary>
    public CfnCluster Cluster { get; }

    /// <summary>The cluster's capacity: Fargate and Fargate Spot.</summary>
    public CfnClusterCapacityProviderAssociations Providers { get; }

    /// <summary>What a task is made of.</summary>
    public CfnResource TaskDefinition { get; }

    /// <summary>The service.</summary>
    public CfnService Service { get; }

    /// <summary>The range of tasks.</summary>
    public CfnResource Range { get; }

    /// <summary>The scaling policies by name.</summary>
    public ImmutableDictionary<string, CfnResource> ScalingPolicies { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("cluster", Cluster.Ref), ("id", Service.AttrName)];

    Props Describe(ContainerServiceSpec spec, IReadOnlyDictionary<string, string> environment) => new()
    {
        ["Family"] = Name,
        ["RequiresCompatibilities"] = new[] { "FARGATE" },
        ["NetworkMode"] = "awsvpc",
        ["Cpu"] = spec.CpuUnits.ToString(CultureInfo.InvariantCulture),
        ["Memory"] = spec.MemoryMiB.ToString(CultureInfo.InvariantCulture),
        ["RuntimePlatform"] = new Props { ["OperatingSystemFamily"] = "LINUX", ["CpuArchitecture"] = spec.Architecture == ProcessorArchitecture.Arm64 ? "ARM64" : "X86_64" },
        ["ExecutionRoleArn"] = ExecutionRole.RoleArn,
        ["TaskRoleArn"] = Role.RoleArn,
        ["ContainerDefinitions"] = ContainerDefinition.Of(spec, environment, LogGroup.LogGroupName, Stack.Of(this).Region),
        ["EphemeralStorage"] = spec.EphemeralStorageGiB > new ContainerServiceSpec().EphemeralStorageGiB ? new Props { ["SizeInGiB"] = spec.EphemeralStorageGiB } : null,
    };

    // The number of tasks belongs to the scaling: what is not said here, a deployment leaves alone.
    CfnService Run(ContainerServiceSpec spec, ContainerServiceProps props) => new(this, "service", new CfnServiceProps
    {
        Cluster = Cluster.Ref,
        TaskDefinition = TaskDefinition.Ref,
        CapacityProviderStrategy = Strategy(spec.SpotPercent).ToArray(),
        DeploymentConfiguration = new CfnService.DeploymentConfigurationProperty
        {
            MinimumHealthyPercent = spec.MinHealthyPercent,
            MaximumPercent = spec.MaxHealthyPercent,
            DeploymentCircuitBreaker = new CfnService.DeploymentCircuitBreakerProperty { Enable = true, Rollback = true },
        },
        PropagateTags = "SERVICE",
        NetworkConfiguration = new CfnService.NetworkConfigurationProperty
        {
            AwsvpcConfiguration = new CfnService.AwsVpcConfigurationProperty
            {
                AssignPublicIp = "DISABLED",
                SecurityGroups = [SecurityGroupId],
                Subnets = [.. props.Network.PrivateSubnetIds],
            },
        },
        LoadBalancers = props.Targets.IsEmpty ? null : props.Targets
            .Select(target => new CfnService.LoadBalancerProperty { ContainerName = ContainerDefinition.Name, ContainerPort = spec.Port, TargetGroupArn = target.TargetGroupArn }).ToArray(),
    });

    static IEnumerable<CfnService.CapacityProviderStrategyItemProperty> Strategy(int spotPercent)
    {
        if (spotPercent < 100)
            yield return new() { CapacityProvider = "FARGATE", Weight = 100 - spotPercent };
        if (spotPercent > 0)
            yield return new() { CapacityProvider = "FARGATE_SPOT", Weight = spotPercent };
    }
}
