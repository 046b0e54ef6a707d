using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Blueprints.Compute;
using Blueprints.Scaling;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// Interchangeable servers: an Auto Scaling group from a launch template with IMDSv2 and an encrypted volume, a role of its own, and its scaling policies. The number of
/// instances belongs to Auto Scaling: a deployment leaves it alone, and replaces instances step by step when the template has changed.
/// </summary>
public sealed class WebFleet : Servers
{
    /// <summary>Makes the fleet.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the target groups to join.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A scaling policy counts requests, but no load balancer sends any.</exception>
    public WebFleet(Construct scope, string id, WebFleetProps props)
        : base(scope, id, "WebFleet", props.Carry(id), props.Spec.Port, props.Network, "Fleet: its callers in, HTTPS and its callees out")
    {
        var spec = props.Spec;
        AllowCallers(spec.PublicAddresses, props.Targets);
        Role = FleetIdentity.Make(this, spec);
        InstanceProfile = new(this, "profile", new CfnInstanceProfileProps { Roles = [Role.RoleName] });
        var environment = Observe(spec.Tracing, spec.Profiling, Blueprints.Compute.UserData.CollectorHost(spec), props.Environment);
        LaunchTemplate = new(this, "template", new CfnLaunchTemplateProps
        {
            LaunchTemplateData = FleetTemplate.Of(Name, spec, InstanceProfile.AttrArn, SecurityGroupId, environment),
        });
        Group = new(this, "group", FleetGroup.Of(Name, spec, props, LaunchTemplate));
        Group.CfnOptions.UpdatePolicy = FleetGroup.Update(spec);
        foreach (var ready in props.Targets.SelectMany(target => target.Ready).Distinct())
            Group.AddDependency(ready);
        FleetGroup.AddParts(this, spec, Group);

        var targets = new ScalingTargets(Block, props.Targets, props.Queues);
        ScalingPolicies = spec.Scaling.Where(policy => policy is not ScheduledScaling).ToImmutableDictionary(policy => policy.Name, policy => GroupScaling.Make(this, policy, Group, targets));
        Schedules = spec.Scaling.OfType<ScheduledScaling>().ToImmutableDictionary(policy => policy.Name, policy => GroupScaling.Make(this, policy, Group));
    }

    /// <summary>What hands the role to instances.</summary>
    public CfnInstanceProfile InstanceProfile { get; }

    /// <summary>What instances are launched from.</summary>
    public CfnLaunchTemplate LaunchTemplate { get; }

    /// <summary>The Auto Scaling group.</summary>
    public CfnAutoScalingGroup Group { get; }

    /// <summary>The scaling policies by name.</summary>
    public ImmutableDictionary<string, CfnResource> ScalingPolicies { get; }

    /// <summary>The scheduled changes by name.</summary>
    public ImmutableDictionary<string, CfnScheduledAction> Schedules { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Group.Ref)];
}
