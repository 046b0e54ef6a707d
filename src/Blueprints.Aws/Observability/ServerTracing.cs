using Blueprints.Observability;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Xray = Pulumi.Aws.Xray;

namespace Blueprints.Aws;

/// <summary>What X-Ray has for a fleet or a container service: the rule that says which requests are traced, the group that gathers the traces, and the right to send them.</summary>
public sealed class ServerTracing
{
    const int NameLimit = 32;

    // Of rules that fit a request the lowest number counts; X-Ray's own is 10,000.
    const int Priority = 1_000;

    internal ServerTracing(string name, Tracing tracing, Iam.Role role, CustomResourceOptions options)
    {
        Service = name;
        var rule = new Xray.SamplingRuleArgs
        {
            ServiceName = Service,
            FixedRate = (double)tracing.SampledShare,
            ReservoirSize = tracing.ReservoirPerSecond,
            Priority = Priority,
            Version = 1,
            Host = "*",
            HttpMethod = "*",
            UrlPath = "*",
            ServiceType = "*",
            ResourceArn = "*",
        };
        if (ShortName.WhereTooLong($"{name}-traces", NameLimit) is { } ruleName)
            rule.RuleName = ruleName;
        Rule = new($"{name}-traces", rule, options);
        Group = new($"{name}-traces", new() { GroupName = name.Length <= NameLimit ? name : ShortName.WhereTooLong(name, NameLimit)!, FilterExpression = $"service(\"{Service}\")" }, options);
        _ = new Iam.RolePolicy($"{name}-traces", new() { Role = role.Name, Policy = Policy }, options);
    }

    /// <summary>The service's name in X-Ray.</summary>
    public string Service { get; }

    /// <summary>Which requests are traced.</summary>
    public Xray.SamplingRule Rule { get; }

    /// <summary>The service's traces.</summary>
    public Xray.Group Group { get; }

    /// <summary>What sending traces needs. None of these actions takes a narrower resource.</summary>
    internal static string Policy => PolicyDocument.Of(new PolicyStatement
    {
        Actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"],
        Resources = ["*"],
    });
}
