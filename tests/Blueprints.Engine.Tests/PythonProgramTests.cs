namespace Blueprints.Engine.Tests;

/// <summary>
/// The launcher of Python programs. A module of the same names stands in for Pulumi's library: it tells what it was configured with, so these tests show how programs are started, and
/// nothing of how the library talks to the engine.
/// </summary>
public sealed class PythonProgramTests : IDisposable
{
    const string Library = """
        import pulumi.runtime
        class RunError(Exception): pass
        class log:
            @staticmethod
            def error(message): print("error: " + message, flush=True)
        """;

    const string Runtime = """
        class Settings:
            def __init__(self, **told): self.told = told
        configured = None
        def configure(settings):
            global configured
            configured = settings.told
        async def run_in_stack(program): program()
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-python-").FullName;

    public PythonProgramTests()
    {
        Write("Pulumi.yaml", "name: snake\nruntime: python\nmain: app\nconfig: { size: { default: 3 } }\n");
        Write("library/pulumi/__init__.py", Library);
        Write("library/pulumi/runtime.py", Runtime);
        Write("app/beside.py", "words = 'from beside'");
        // A virtual environment as far as anybody can tell from outside.
        Write("app/venv/bin/python", $"#!/bin/sh\nPYTHONPATH='{_folder}/library' exec python3 \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder, "app/venv/bin/python"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [PythonFact]
    public async Task A_program_runs_in_its_virtual_environment_and_folder_and_its_library_is_told_of_engine_and_stack()
    {
        Write("app/__main__.py", """
            import json, os, sys
            import beside
            import pulumi
            told = pulumi.runtime.configured
            print(beside.words, os.getcwd(), told["project"], told["stack"], told["organization"], told["dry_run"], told["parallel"], told["root_directory"])
            print(told["monitor"] == told["engine"] == os.environ["PULUMI_MONITOR"], json.loads(os.environ["PULUMI_CONFIG"]))
            """);

        var (result, lines) = await RunAsync();

        result.Failure.Should().BeNull();
        lines.Should().Equal($"from beside {_folder}/app snake preview organization True 16 {_folder}", "True {'snake:size': '3'}");
    }

    [PythonFact]
    public async Task A_program_that_gives_up_fails_with_its_own_words()
    {
        Write("app/__main__.py", "import pulumi\nraise pulumi.RunError('no milk')\n");

        var (result, _) = await RunAsync();

        result.Failure.Should().Be("the program ended with exit code 32: error: no milk");
    }

    [PythonFact]
    public async Task A_program_that_throws_fails_with_its_trace()
    {
        Write("app/__main__.py", "def pour(): raise ValueError('no milk')\npour()\n");

        var (result, _) = await RunAsync();

        result.Failure.Should().StartWith("the program ended with exit code 1").And.Contain("in pour").And.EndWith("ValueError: no milk");
    }

    [PythonFact]
    public async Task A_program_without_the_library_says_so()
    {
        File.Delete(Path.Combine(_folder, "library/pulumi/__init__.py"));
        File.Delete(Path.Combine(_folder, "library/pulumi/runtime.py"));
        Write("app/__main__.py", "");

        var (result, _) = await RunAsync();

        result.Failure.Should().Contain("ModuleNotFoundError");
    }

    async Task<(PreviewResult Result, List<string> Lines)> RunAsync()
    {
        var lines = new List<string>();
        return (await PreviewEngine.RunAsync(PulumiProject.Read(_folder), new() { FindConditional = false, Output = lines.Add }), lines);
    }

    void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
