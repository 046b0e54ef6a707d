using System.Diagnostics;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Session;

namespace Blueprints.Engine.Tests;

/// <summary>A second run is made only where a callback was skipped that may create something, and what the loaded script leaves out changes no graph.</summary>
public sealed class NodeCallbackTests
{
    [NodeFact]
    public async Task Each_callback_is_judged_by_its_source()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Preview.Programs, "callbacks", "cases.cjs"), NodeLauncher.Callbacks]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        (await process.StandardOutput.ReadToEndAsync()).Trim().Should().MatchRegex("^[0-9]{2,} judged$");
    }

    [NodeTheory]
    [InlineData("once", "none", 1)]
    [InlineData("once", "creates", 2)]
    [InlineData("once", "calls", 2)]
    [InlineData("once-module", "none", 1)]
    [InlineData("once-module", "creates", 2)]
    public async Task A_program_runs_again_only_where_a_skipped_callback_may_create_something(string program, string callback, int runs)
    {
        var (result, seen) = await OnceAsync(program, callback, new() { Timeout = TimeSpan.FromMinutes(2) });

        result.Failure.Should().BeNull();
        seen.Should().Be(runs);
        result.Graph.Resources.Count(resource => resource.IsConditional).Should().Be(runs - 1);
    }

    [NodeFact]
    public async Task Nobody_who_does_not_ask_for_conditional_resources_waits_for_them()
    {
        var (_, seen) = await OnceAsync("once", "creates", new() { FindConditional = false });

        seen.Should().Be(1);
    }

    [NodeFact]
    public async Task A_function_is_written_down_with_all_that_it_captures()
    {
        var result = await Preview.RunAsync("functions");

        result.Failure.Should().BeNull();
        result.The("job", "Function").Text("runtime").Should().StartWith("nodejs");
        result.The("text").Text("description").Should().Contain("[1, 2, 3]").And.Contain("{of: 7}").And.Contain("super");
    }

    [Fact]
    public void A_program_that_says_nothing_may_have_skipped_callbacks()
    {
        var callbacks = new SkippedCallbacks();

        callbacks.Possible.IsCompleted.Should().BeFalse("it still runs");
        callbacks.MayHaveCreated.Should().BeTrue();
    }

    [Fact]
    public void A_copy_of_the_client_that_nobody_watches_gives_itself_away_by_its_lines_of_debugging()
    {
        var callbacks = new SkippedCallbacks();
        callbacks.Take("blueprints: callbacks are watched");
        callbacks.MayHaveCreated.Should().BeFalse();

        callbacks.Take("Registering resource: t=aws:sqs/queue:Queue, name=queue");

        callbacks.Possible.IsCompleted.Should().BeTrue();
        callbacks.MayHaveCreated.Should().BeTrue();
    }

    static async Task<(PreviewResult Result, int Runs)> OnceAsync(string program, string callback, PreviewOptions options)
    {
        var runs = Path.GetTempFileName();
        try
        {
            var project = PulumiProject.Read(Path.Combine(Preview.Programs, program), overrides: new Dictionary<string, string> { ["runs"] = runs, ["callback"] = callback });
            return (await PreviewEngine.RunAsync(project, options), (await File.ReadAllLinesAsync(runs)).Length);
        }
        finally
        {
            File.Delete(runs);
        }
    }
}
