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

        result.Failure.Should().StartWith("the program ended with exit code 32: error: Traceback").And.Contain("in pour").And.EndWith("ValueError: no milk");
        result.Failure.Should().NotContain("pulumi_program").And.NotContain("runpy", "the launcher's own lines are no news");
    }

    [PythonTheory]
    [InlineData("x = = 1", "__main__.py\", line 1")]
    [InlineData("import nothing_like_it", "No module named 'nothing_like_it'")]
    public async Task A_program_that_does_not_even_begin_fails_with_its_place(string text, string told)
    {
        Write("app/__main__.py", text);

        var (result, _) = await RunAsync();

        result.Failure.Should().Contain(told).And.NotContain("runpy");
    }

    [PythonFact]
    public async Task A_folder_without_a_program_says_so()
    {
        var (result, _) = await RunAsync();

        result.Failure.Should().EndWith($"{_folder}/app has no __main__.py");
    }

    [PythonFact]
    public async Task An_older_library_is_told_what_it_knows()
    {
        Write("library/pulumi/runtime.py", Runtime.Replace("def __init__(self, **told): self.told = told", "def __init__(self, project, stack, parallel, dry_run, monitor, engine): self.told = dict(project=project, stack=stack)", StringComparison.Ordinal));
        Write("app/__main__.py", "import pulumi\nprint(pulumi.runtime.configured)\n");

        var (result, lines) = await RunAsync();

        result.Failure.Should().BeNull();
        lines.Should().Equal("{'project': 'snake', 'stack': 'preview'}");
    }

    [PythonFact]
    public async Task The_library_is_told_which_settings_are_secret()
    {
        Write("Pulumi.yaml", "name: snake\nruntime: python\nmain: app\nconfig: { key: { type: string, secret: true, default: hunter2 } }\n");
        Write("library/pulumi/runtime.py", Runtime + """

            import json, os
            def get_config_env(): return json.loads(os.environ["PULUMI_CONFIG"])
            def get_config_secret_keys_env(): return json.loads(os.environ["PULUMI_CONFIG_SECRET_KEYS"])
            def set_all_config(config, secrets): print(list(config), secrets)
            """);
        Write("app/__main__.py", "");

        (await RunAsync()).Lines.Should().Equal("['snake:key'] ['snake:key']");
    }

    [PythonFact]
    public async Task As_many_requests_may_wait_at_once_as_in_a_real_preview()
    {
        Write("app/__main__.py", """
            import asyncio, threading
            gate = threading.Barrier(64, timeout=20)
            loop = asyncio.get_event_loop()
            async def all(): await asyncio.gather(*[loop.run_in_executor(None, gate.wait) for i in range(64)])
            asyncio.ensure_future(all()).add_done_callback(lambda done: print("passed", done.exception()))
            """);
        Write("library/pulumi/runtime.py", Runtime.Replace("async def run_in_stack(program): program()", "async def run_in_stack(program):\n    import asyncio\n    program()\n    await asyncio.sleep(0)\n    await asyncio.gather(*[task for task in asyncio.all_tasks() if task is not asyncio.current_task()])", StringComparison.Ordinal));

        var (result, lines) = await RunAsync();

        result.Failure.Should().BeNull();
        lines.Should().Equal("passed None");
    }

    [PythonFact]
    public async Task The_virtual_environment_that_the_project_names_is_used()
    {
        Directory.Move(Path.Combine(_folder, "app/venv"), Path.Combine(_folder, "elsewhere"));
        Write("app/__main__.py", "print('ran')");
        Write("Pulumi.yaml", "name: snake\nruntime: { name: python, options: { toolchain: pip, virtualenv: elsewhere } }\nmain: app\n");

        (await RunAsync()).Lines.Should().Equal("ran");
    }

    [PythonFact]
    public async Task The_virtual_environment_beside_the_project_s_file_is_used_where_the_program_has_none()
    {
        Directory.Move(Path.Combine(_folder, "app/venv"), Path.Combine(_folder, ".venv"));
        Write("app/__main__.py", "print('ran')");

        (await RunAsync()).Lines.Should().Equal("ran");
    }

    [Fact]
    public async Task A_virtual_environment_that_is_none_is_said_so()
    {
        Write("Pulumi.yaml", "name: snake\nruntime: { name: python, options: { virtualenv: nowhere } }\nmain: app\n");

        await FluentActions.Awaiting(RunAsync).Should().ThrowAsync<InvalidOperationException>().WithMessage($"{_folder}/nowhere is no virtual environment*python3 -m venv*");
    }

    [PythonFact]
    public async Task A_program_without_the_library_says_so()
    {
        File.Delete(Path.Combine(_folder, "library/pulumi/__init__.py"));
        File.Delete(Path.Combine(_folder, "library/pulumi/runtime.py"));
        Write("app/__main__.py", "");

        var (result, _) = await RunAsync();

        result.Failure.Should().Contain("No module named 'pulumi").And.EndWith("pip install -r requirements.txt");
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
