namespace Pulumi.Protocol;

/// <summary>Where the engine listens that started this process, and what it said about the deployment.</summary>
/// <param name="Monitor">The resource monitor, as <c>host:port</c>.</param>
/// <param name="Engine">The engine itself, as <c>host:port</c>.</param>
/// <param name="Settings">The deployment.</param>
internal sealed record EngineAddress(string Monitor, string Engine, DeploymentSettings Settings)
{
    /// <summary>Reads the environment that an engine gives a program; null where none has started it.</summary>
    public static EngineAddress? FromEnvironment()
    {
        if (Text("MONITOR") is not { } monitor || Text("ENGINE") is not { } engine || Text("PROJECT") is not { } project || Text("STACK") is not { } stack
            || !bool.TryParse(Text("DRY_RUN"), out var isDryRun))
            return null;
        return new(monitor, engine, new(project, stack, Text("ORGANIZATION") ?? "organization", Text("ROOT_DIRECTORY"), isDryRun));
    }

    private static string? Text(string name) => Environment.GetEnvironmentVariable($"PULUMI_{name}") is { Length: > 0 } text ? text : null;
}
