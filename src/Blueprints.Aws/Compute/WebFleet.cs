using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Compute;
using Blueprints.Scaling;
using Pulumi;
using AutoScaling = Pulumi.Aws.AutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Inputs = Pulumi.Aws.AutoScaling.Inputs;

namespace Blueprints.Aws;

/// <summary>
/// Interchangeable servers: an Auto Scaling group from a launch template with IMDSv2 and an encrypted volume, a role of its own, and its scaling policies. The number of
/// instances belongs to Auto Scaling: a deployment leaves it alone.
/// </summary>
public sealed class WebFleet : Servers
{
    /// <summary>Makes the fleet.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the target groups to join.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A scaling policy counts requests, but no load balancer sends any.</exception>
    public WebFleet(string name, WebFleetArgs args, ComponentResourceOptions? options = null)
        : base("WebFleet", name, args.Block ?? name, args.For(name), options, args.Spec.Port, args.Network, "Fleet: its callers in, HTTPS and its callees out")
    {
        var spec = args.Spec;
        AllowCallers(spec.PublicAddresses, args.Targets);

        (Role, InstanceProfile) = FleetIdentity.Make(name, spec, Child());
        var environment = Observe(spec.Tracing, spec.Profiling, UserData.CollectorHost(spec), args.Environment);
        LaunchTemplate = new(name, FleetTemplate.Of(name, spec, InstanceProfile.Arn, SecurityGroupId, environment), Child());
        Group = Make(spec, args);
        var targets = new ScalingTargets(Block, args.Targets, args.Queues);
        ScalingPolicies = spec.Scaling.Where(policy => policy is not ScheduledScaling).ToImmutableDictionary(policy => policy.Name, policy => Make(policy, targets));
        Schedules = spec.Scaling.OfType<ScheduledScaling>()
            .ToImmutableDictionary(policy => policy.Name, policy => new AutoScaling.Schedule(ChildName(policy.Name), GroupScaling.Describe(policy, Group.Name), Child()));
        GroupName = Group.Name;
        RegisterOutputs();
    }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", GroupName)];

    /// <summary>What hands the role to instances.</summary>
    public Iam.InstanceProfile InstanceProfile { get; }

    /// <summary>What instances are launched from.</summary>
    public Ec2.LaunchTemplate LaunchTemplate { get; }

    /// <summary>The Auto Scaling group.</summary>
    public AutoScaling.Group Group { get; }

    /// <summary>The scaling policies by name.</summary>
    public ImmutableDictionary<string, AutoScaling.Policy> ScalingPolicies { get; }

    /// <summary>The scheduled changes by name.</summary>
    public ImmutableDictionary<string, AutoScaling.Schedule> Schedules { get; }

    /// <summary>The Auto Scaling group's name.</summary>
    [Output("groupName")]
    public Output<string> GroupName { get; private set; }

    /// <summary>The addresses of running instances that have one, looked up when the program runs. They change as instances come and go.</summary>
    public Output<ImmutableArray<string>> PublicIps() => Ec2.GetInstances
        .Invoke(
            new() { InstanceTags = new() { ["aws:autoscaling:groupName"] = GroupName }, InstanceStateNames = ["pending", "running"] },
            new InvokeOptions { Parent = this })
        .Apply(found => found.PublicIps);

    AutoScaling.Group Make(FleetSpec spec, WebFleetArgs args)
    {
        var options = Child();
        // Schedules move the range; a deployment must not move it back.
        options.IgnoreChanges = spec.Scaling.Any(policy => policy is ScheduledScaling) ? ["desiredCapacity", "minSize", "maxSize"] : ["desiredCapacity"];
        return new(Name, Describe(spec, args), options);
    }

    AutoScaling.GroupArgs Describe(FleetSpec spec, WebFleetArgs args)
    {
        var version = LaunchTemplate.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture));
        var group = new AutoScaling.GroupArgs
        {
            MinSize = spec.MinInstances,
            MaxSize = spec.MaxInstances,
            VpcZoneIdentifiers = spec.PublicAddresses ? args.Network.PublicSubnetIds : args.Network.PrivateSubnetIds,
            TargetGroupArns = args.Targets.Select(target => target.TargetGroupArn).ToArray(),
            HealthCheckType = FleetDefaults.HealthChecks(spec, args.Targets.Count > 0),
            HealthCheckGracePeriod = FleetDefaults.HealthCheckGraceSeconds(spec),
            DefaultInstanceWarmup = spec.WarmUpSeconds,
            InstanceRefresh = GroupOptions.Refresh(spec),
            Tags = [new Inputs.GroupTagArgs { Key = "Name", Value = Name, PropagateAtLaunch = false }],
        };
        if (spec.Mix is { } mix)
        {
            group.MixedInstancesPolicy = GroupOptions.Mix(mix, LaunchTemplate.Id, version);
            group.CapacityRebalance = mix.CapacityRebalance;
        }
        else
        {
            group.LaunchTemplate = new Inputs.GroupLaunchTemplateArgs { Id = LaunchTemplate.Id, Version = version };
        }

        GroupOptions.Apply(spec, group);
        return group;
    }

    AutoScaling.Policy Make(ScalingPolicy scaling, ScalingTargets targets)
    {
        var policy = new AutoScaling.Policy(ChildName(scaling.Name), GroupScaling.Describe(scaling, Group.Name, targets), Child());
        if (scaling is StepScaling step)
            _ = new CloudWatch.MetricAlarm(ChildName(scaling.Name), GroupScaling.Alarm(step, policy, Group.Name, targets), Child());
        return policy;
    }
}
