namespace Blueprints.Engine.Programs;

/// <summary>The script that Node.js programs load before anything else.</summary>
static class NodeLauncher
{
    /// <summary>The script's file.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_program.cjs");

    /// <summary>The options of Node.js. None where somebody moved the tool without the script: it saves time, and programs run without it.</summary>
    public static IReadOnlyList<string> Options => System.IO.File.Exists(File) ? ["--require", File] : [];
}
