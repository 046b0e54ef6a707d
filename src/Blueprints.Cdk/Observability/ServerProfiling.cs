using Amazon.CDK.AWS.CodeGuruProfiler;
using Amazon.CDK.AWS.IAM;
using Blueprints.Observability;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What profiles servers: the group that their agents send to.</summary>
public sealed class ServerProfiling
{
    internal ServerProfiling(Construct scope, string name, Profiling profiling, IRole role)
    {
        Group = new(scope, "profiles", new CfnProfilingGroupProps { ProfilingGroupName = name, ComputePlatform = "Default" });
        IsActive = profiling.Active;
        _ = new Policy(scope, "profiles-rights", new PolicyProps
        {
            Roles = [role],
            Statements = [Right.To(["codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"], Group.AttrArn)],
        });
    }

    /// <summary>The group.</summary>
    public CfnProfilingGroup Group { get; }

    /// <summary>Whether agents profile. CloudFormation cannot switch the group itself off, so its agents are told.</summary>
    public bool IsActive { get; }

    // The agent's own names.
    internal IEnumerable<(string Name, string Value)> Environment => [("AWS_CODEGURU_PROFILER_GROUP_NAME", Group.Ref), ("AWS_CODEGURU_PROFILER_ENABLED", IsActive ? "true" : "false")];
}
