using Amazon.CDK.AWS.IAM;
using Blueprints.Compute;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The role of a fleet's instances: Session Manager instead of SSH, and the right to pull its own image.</summary>
static class FleetIdentity
{
    public static Role Make(Construct scope, FleetSpec spec)
    {
        string[] agents = spec.MonitoringAgent == true ? ["CloudWatchAgentServerPolicy", "AWSXRayDaemonWriteAccess"] : [];
        var role = new Role(scope, "role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("ec2.amazonaws.com"),
            ManagedPolicies = [.. agents.Prepend("AmazonSSMManagedInstanceCore").Select(ManagedPolicy.FromAwsManagedPolicyName)],
        });
        if (spec.ContainerImage is { } image && ContainerRegistry.Of(image) is { } registry)
            _ = new Policy(scope, "pull", new PolicyProps { Roles = [role], Statements = Pull(registry) });
        return role;
    }

    // A login token is for a whole account's registries: that one action takes no narrower resource.
    public static PolicyStatement[] Pull(ContainerRegistry registry) =>
    [
        Right.To(["ecr:GetAuthorizationToken"], "*"),
        Right.To(["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"], registry.RepositoryArn),
    ];
}
