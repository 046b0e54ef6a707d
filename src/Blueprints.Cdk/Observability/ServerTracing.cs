using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.XRay;
using Blueprints.Observability;
using Constructs;
using CfnGroup = Amazon.CDK.AWS.XRay.CfnGroup;
using CfnGroupProps = Amazon.CDK.AWS.XRay.CfnGroupProps;

namespace Blueprints.Cdk;

/// <summary>What traces servers: how many requests are sampled, a group to look at, and the right to send.</summary>
public sealed class ServerTracing
{
    const int NameLimit = 32;

    // Of rules that fit a request the lowest number counts; X-Ray's own is 10,000.
    const int Priority = 1_000;

    internal ServerTracing(Construct scope, string name, Tracing tracing, IRole role)
    {
        Service = name;
        Rule = new(scope, "traces-rule", new CfnSamplingRuleProps
        {
            SamplingRule = new CfnSamplingRule.SamplingRuleProperty
            {
                RuleName = PhysicalNames.Within(NameLimit, $"{name}-traces"),
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
            },
        });
        Group = new(scope, "traces", new CfnGroupProps { GroupName = PhysicalNames.Within(NameLimit, name), FilterExpression = $"service(\"{Service}\")" });
        _ = new Policy(scope, "traces-rights", new PolicyProps
        {
            Roles = [role],
            Statements = [SendRights()],
        });
    }

    /// <summary>What sending traces needs. None of these actions takes a narrower resource.</summary>
    internal static PolicyStatement SendRights() =>
        Right.To(["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"], "*");

    /// <summary>What the servers are called in traces.</summary>
    public string Service { get; }

    /// <summary>How many requests are sampled.</summary>
    public CfnSamplingRule Rule { get; }

    /// <summary>The traces of these servers.</summary>
    public CfnGroup Group { get; }
}
