using Amazon.CDK.AWS.IAM;

namespace Blueprints.Cdk;

/// <summary>Statements of policies in a line.</summary>
static class Right
{
    /// <summary>Some actions on some resources.</summary>
    public static PolicyStatement To(string[] actions, params string[] resources) => new(new PolicyStatementProps { Actions = actions, Resources = resources });

    /// <summary>What a service may do on behalf of some resource.</summary>
    public static PolicyStatement OfService(string service, string[] actions, string[] resources, Dictionary<string, object>? conditions = null) => new(new PolicyStatementProps
    {
        Principals = [new ServicePrincipal(service)],
        Actions = actions,
        Resources = resources,
        Conditions = conditions ?? [],
    });

    /// <summary>Refuses everybody's requests by plain HTTP.</summary>
    public static PolicyStatement NotByPlainHttp(string[] actions, params string[] resources) => new(new PolicyStatementProps
    {
        Effect = Effect.DENY,
        Principals = [new AnyPrincipal()],
        Actions = actions,
        Resources = resources,
        Conditions = Condition("Bool", "aws:SecureTransport", "false"),
    });

    /// <summary>A single condition.</summary>
    public static Dictionary<string, object> Condition(string test, string key, string value) => new() { [test] = new Dictionary<string, object> { [key] = value } };
}
