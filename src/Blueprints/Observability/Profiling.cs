namespace Blueprints.Observability;

/// <summary>
/// Continuous profiling of servers with Amazon CodeGuru Profiler: a profiling group, the right to send profiles to it and to nothing else, and the group's name in the application's
/// environment (<c>AWS_CODEGURU_PROFILER_GROUP_NAME</c>). The agent is a library of the application; there is one for languages on the JVM and one for Python.
/// </summary>
public sealed record Profiling
{
    /// <summary>Whether agents take profiles. Without, the group and the rights stay and nothing is billed; agents learn of a change within minutes, without a deployment. Default: yes.</summary>
    public bool Active { get; init; } = true;
}
