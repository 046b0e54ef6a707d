namespace Blueprints.Engine.Programs;

/// <summary>The script that Node.js programs load before anything else.</summary>
static class NodeLauncher
{
    /// <summary>The script's file.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_program.cjs");
}
