using Amazon.CDK.AWS.IAM;
using Blueprints.Compute;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The roles of a container service: the application's own, and the one that starts its containers.</summary>
static class ContainerIdentity
{
    /// <summary>The service that starts tasks.</summary>
    public const string Tasks = "ecs-tasks.amazonaws.com";

    public static Role Application(Construct scope) => new(scope, "role", new RoleProps { AssumedBy = new ServicePrincipal(Tasks) });

    public static Role Execution(Construct scope, ContainerServiceSpec spec, string logGroupArn)
    {
        var role = new Role(scope, "execution", new RoleProps { AssumedBy = new ServicePrincipal(Tasks) });
        _ = new Policy(scope, "execution-rights", new PolicyProps { Roles = [role], Statements = [.. Rights(spec, logGroupArn)] });
        return role;
    }

    /// <summary>What starting a container needs: pulling its image, and writing its logs.</summary>
    public static IEnumerable<PolicyStatement> Start(string image, string logs) =>
    [
        // The ARN of a log group ends in :* here: its streams.
        Right.To(["logs:CreateLogStream", "logs:PutLogEvents"], logs),
        .. ContainerRegistry.Of(image) is { } registry ? FleetIdentity.Pull(registry) : [],
    ];

    static IEnumerable<PolicyStatement> Rights(ContainerServiceSpec spec, string logs)
    {
        foreach (var statement in Start(spec.Image, logs))
            yield return statement;
        var (secrets, parameters) = (Arns(spec, isSecret: true), Arns(spec, isSecret: false));
        if (secrets.Length > 0)
            yield return Right.To(["secretsmanager:GetSecretValue"], secrets);
        if (parameters.Length > 0)
            yield return Right.To(["ssm:GetParameters"], parameters);
    }

    static string[] Arns(ContainerServiceSpec spec, bool isSecret) =>
        [.. spec.Secrets.Where(secret => secret.Arn.StartsWith("arn:aws:secretsmanager:", StringComparison.Ordinal) == isSecret).Select(secret => secret.Arn).Distinct()];
}
