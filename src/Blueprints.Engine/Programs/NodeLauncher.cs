namespace Blueprints.Engine.Programs;

/// <summary>The scripts that Node.js programs load before anything else.</summary>
static class NodeLauncher
{
    /// <summary>The file of the script that changes what the client loads and sends.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_program.cjs");

    /// <summary>The file of its part that judges callbacks.</summary>
    public static string Callbacks { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_callbacks.cjs");

    /// <summary>The options of Node.js. None where somebody moved the tool without the scripts: they save time, and programs run without them.</summary>
    public static IReadOnlyList<string> Options => System.IO.File.Exists(File) && System.IO.File.Exists(Callbacks) ? ["--require", File] : [];
}
