using Blueprints.Observability;
using Pulumi;
using CodeGuruProfiler = Pulumi.Aws.CodeGuruProfiler;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>What CodeGuru Profiler has for a fleet or a container service: the group that its agents send profiles to, and the right to.</summary>
public sealed class ServerProfiling
{
    internal ServerProfiling(string name, Profiling profiling, Iam.Role role, CustomResourceOptions options)
    {
        Group = new($"{name}-profiles", new()
        {
            ComputePlatform = "Default",
            AgentOrchestrationConfig = new CodeGuruProfiler.Inputs.ProfilingGroupAgentOrchestrationConfigArgs { ProfilingEnabled = profiling.Active },
        }, options);
        _ = new Iam.RolePolicy($"{name}-profiles", new()
        {
            Role = role.Name,
            Policy = Group.Arn.Apply(arn => PolicyDocument.Of(new PolicyStatement { Actions = ["codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"], Resources = [arn] })),
        }, options);
    }

    /// <summary>Where profiles are gathered.</summary>
    public CodeGuruProfiler.ProfilingGroup Group { get; }

    // The agent's own names.
    internal IEnumerable<(string Name, Input<string> Value)> Environment => [("AWS_CODEGURU_PROFILER_GROUP_NAME", Group.Name), ("AWS_CODEGURU_PROFILER_ENABLED", "true")];
}
