namespace Blueprints.Engine.Programs;

/// <summary>The script that starts Python programs: the one of Pulumi's comes with its command line, which is not needed here.</summary>
static class PythonLauncher
{
    /// <summary>The script's file.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_program.py");
}
