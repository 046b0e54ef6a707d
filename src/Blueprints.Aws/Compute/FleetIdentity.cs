using Blueprints.Compute;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>The role of a fleet's instances: it lets Systems Manager reach them, so no SSH port is open, and lets them pull their image. Nothing else.</summary>
static class FleetIdentity
{
    const string CloudWatchAgentPolicy = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";
    const string TracingPolicy = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess";
    const string SessionManagerPolicy = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

    public static (Iam.Role Role, Iam.InstanceProfile Profile) Make(string name, FleetSpec spec, CustomResourceOptions options)
    {
        var role = new Iam.Role($"{name}-role", new() { AssumeRolePolicy = PolicyDocument.AssumedBy("ec2.amazonaws.com") }, options);
        _ = new Iam.RolePolicyAttachment($"{name}-ssm", new() { Role = role.Name, PolicyArn = SessionManagerPolicy }, options);
        if (spec.ContainerImage is { } image && ContainerRegistry.Of(image) is { } registry)
            _ = new Iam.RolePolicy($"{name}-pull", new() { Role = role.Name, Policy = PullPolicy(registry) }, options);
        if (spec.MonitoringAgent == true)
        {
            _ = new Iam.RolePolicyAttachment($"{name}-agent", new() { Role = role.Name, PolicyArn = CloudWatchAgentPolicy }, options);
            _ = new Iam.RolePolicyAttachment($"{name}-tracing", new() { Role = role.Name, PolicyArn = TracingPolicy }, options);
        }

        return (role, new($"{name}-profile", new() { Role = role.Name }, options));
    }

    // A login token is for a whole account's registries: that one action takes no narrower resource.
    static string PullPolicy(ContainerRegistry registry) => PolicyDocument.Of(
        new() { Actions = ["ecr:GetAuthorizationToken"], Resources = ["*"] },
        new() { Actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"], Resources = [registry.RepositoryArn] });
}
