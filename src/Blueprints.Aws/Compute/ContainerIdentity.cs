using Blueprints.Compute;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>
/// The two roles of a container service: one with which ECS starts tasks (pull this image, write these logs, read these secrets), one for the application, to which grants are
/// added.
/// </summary>
static class ContainerIdentity
{
    /// <summary>Who takes the roles on.</summary>
    public const string Tasks = "ecs-tasks.amazonaws.com";

    public static Iam.Role Application(string name, CustomResourceOptions options) =>
        new($"{name}-role", new() { AssumeRolePolicy = PolicyDocument.AssumedBy(Tasks) }, options);

    public static Iam.Role Execution(string name, ContainerServiceSpec spec, Output<string> logGroupArn, CustomResourceOptions options)
    {
        var role = new Iam.Role($"{name}-execution", new() { AssumeRolePolicy = PolicyDocument.AssumedBy(Tasks) }, options);
        _ = new Iam.RolePolicy($"{name}-execution", new() { Role = role.Name, Policy = logGroupArn.Apply(logs => PolicyDocument.Of(Statements(spec, logs))) }, options);
        return role;
    }

    static IEnumerable<PolicyStatement> Statements(ContainerServiceSpec spec, string logs)
    {
        foreach (var statement in Start(spec.Image, logs))
            yield return statement;
        var (secrets, parameters) = (Arns(spec, isSecret: true), Arns(spec, isSecret: false));
        if (secrets.Count > 0)
            yield return new() { Actions = ["secretsmanager:GetSecretValue"], Resources = [.. secrets] };
        if (parameters.Count > 0)
            yield return new() { Actions = ["ssm:GetParameters"], Resources = [.. parameters] };
    }

    /// <summary>What ECS needs to start a container: to write its log, and to pull its image from a private registry.</summary>
    /// <param name="image">The image.</param>
    /// <param name="logs">The log group's ARN.</param>
    public static IEnumerable<PolicyStatement> Start(string image, string logs)
    {
        yield return new() { Actions = ["logs:CreateLogStream", "logs:PutLogEvents"], Resources = [$"{logs}:*"] };
        if (ContainerRegistry.Of(image) is { } registry)
        {
            // A login token is for a whole account's registries: that one action takes no narrower resource.
            yield return new() { Actions = ["ecr:GetAuthorizationToken"], Resources = ["*"] };
            yield return new() { Actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"], Resources = [registry.RepositoryArn] };
        }
    }

    static List<string> Arns(ContainerServiceSpec spec, bool isSecret) =>
        [.. spec.Secrets.Where(secret => secret.Arn.StartsWith("arn:aws:secretsmanager:", StringComparison.Ordinal) == isSecret).Select(secret => secret.Arn).Distinct()];
}
