namespace Blueprints.Engine.Programs;

/// <summary>The script that starts Python programs, and the Python that runs it: the script of Pulumi's comes with its command line, which is not needed here.</summary>
static class PythonLauncher
{
    /// <summary>The script's file.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "pulumi_program.py");

    /// <summary>The Python of the program's virtual environment, or the one on the path where it has none.</summary>
    /// <exception cref="InvalidOperationException">The project names a virtual environment that is none.</exception>
    public static string Interpreter(PreviewProgram program)
    {
        if (program.Command.VirtualEnvironment is { } told)
            return In(told) ?? throw new InvalidOperationException($"{told} is no virtual environment, and the project's options name it; make it: python3 -m venv {told}, and install what the program needs there");
        var folders = new[] { program.Directory, program.RootDirectory ?? program.Directory };
        return folders.SelectMany(folder => new[] { "venv", ".venv" }.Select(name => In(Path.Combine(folder, name)))).FirstOrDefault(python => python is not null) ?? "python3";
    }

    static string? In(string environment) => new[] { "bin/python", "Scripts/python.exe" }.Select(path => Path.Combine(environment, path)).FirstOrDefault(System.IO.File.Exists);
}
