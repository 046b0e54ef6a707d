using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Compute;
using Blueprints.Scaling;
using Pulumi;
using AutoScaling = Pulumi.Aws.AutoScaling;
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
        LaunchTemplate = new(name, FleetTemplate.Of(name, spec, InstanceProfile.Arn, SecurityGroup.Id, args.Environment), Child());
        Group = Make(spec, args);
        ScalingPolicies = spec.Scaling.ToImmutableDictionary(policy => policy.Name, policy => Make((TargetTracking)policy, args.Targets));
        GroupName = Group.Name;
        RegisterOutputs();
    }

    /// <summary>What hands the role to instances.</summary>
    public Iam.InstanceProfile InstanceProfile { get; }

    /// <summary>What instances are launched from.</summary>
    public Ec2.LaunchTemplate LaunchTemplate { get; }

    /// <summary>The Auto Scaling group.</summary>
    public AutoScaling.Group Group { get; }

    /// <summary>The scaling policies by name.</summary>
    public ImmutableDictionary<string, AutoScaling.Policy> ScalingPolicies { get; }

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
        options.IgnoreChanges = ["desiredCapacity"];
        return new(Name, new()
        {
            MinSize = spec.MinInstances,
            MaxSize = spec.MaxInstances,
            VpcZoneIdentifiers = spec.PublicAddresses ? args.Network.PublicSubnetIds : args.Network.PrivateSubnetIds,
            LaunchTemplate = new Inputs.GroupLaunchTemplateArgs
            {
                Id = LaunchTemplate.Id,
                Version = LaunchTemplate.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
            },
            TargetGroupArns = args.Targets.Select(target => target.TargetGroupArn).ToArray(),
            HealthCheckType = args.Targets.Count > 0 ? "ELB" : "EC2",
            HealthCheckGracePeriod = FleetDefaults.HealthCheckGraceSeconds(spec),
            DefaultInstanceWarmup = spec.WarmUpSeconds,
            InstanceRefresh = new Inputs.GroupInstanceRefreshArgs
            {
                Strategy = "Rolling",
                // New instances serve before old ones go, even in a fleet of one.
                Preferences = new Inputs.GroupInstanceRefreshPreferencesArgs { MinHealthyPercentage = 100, MaxHealthyPercentage = 200 },
            },
            Tags = [new Inputs.GroupTagArgs { Key = "Name", Value = Name, PropagateAtLaunch = false }],
        }, options);
    }

    AutoScaling.Policy Make(TargetTracking policy, IReadOnlyList<FleetTarget> targets)
    {
        var metric = new Inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs { PredefinedMetricType = FleetDefaults.PredefinedMetric(policy.Metric) };
        if (policy.Metric == ScalingMetric.RequestsPerTargetPerMinute)
        {
            metric.ResourceLabel = targets.Count > 0 ? targets[0].ResourceLabel : throw new ArgumentException(
                $"targets of fleet \"{Block}\" is empty, but its scaling policy \"{policy.Name}\" counts requests per target; allowed: at least one; put the fleet behind a load balancer");
        }

        return new(ChildName(policy.Name), new()
        {
            AutoscalingGroupName = Group.Name,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingConfiguration = new Inputs.PolicyTargetTrackingConfigurationArgs
            {
                PredefinedMetricSpecification = metric,
                TargetValue = (double)policy.Target,
                DisableScaleIn = !policy.ScaleIn,
            },
        }, Child());
    }
}
