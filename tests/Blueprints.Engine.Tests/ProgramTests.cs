using System.Collections.Immutable;
using Blueprints.Engine.Monitor;
using Grpc.Core;

namespace Blueprints.Engine.Tests;

/// <summary>Programs as processes.</summary>
public sealed class ProgramTests
{
    static PreviewProgram Shell(string script) => new() { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["sh", "-c", script]) };

    [Fact]
    public async Task A_program_that_hangs_is_stopped()
    {
        var result = await PreviewEngine.RunAsync(Shell("sleep 600"), new() { Timeout = TimeSpan.FromSeconds(1), FindConditional = false });

        result.Failure.Should().Be("the program was stopped after 1 s; --timeout gives it longer");
    }

    [Fact]
    public async Task A_program_that_does_not_build_is_not_run()
    {
        var program = new PreviewProgram { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["no-such-command"]) { Build = ["sh", "-c", "echo no milk; exit 4"] } };

        var result = await PreviewEngine.RunAsync(program, new() { FindConditional = false });

        result.Failure.Should().Be("sh -c echo no milk; exit 4 ended with exit code 4: no milk");
    }

    [Fact]
    public async Task A_build_that_hangs_is_stopped()
    {
        var program = new PreviewProgram { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["true"]) { Build = ["sleep", "600"] } };

        var result = await PreviewEngine.RunAsync(program, new() { Timeout = TimeSpan.FromSeconds(1), FindConditional = false });

        result.Failure.Should().Be("the build was stopped after 1 s; --timeout gives it longer");
    }

    [Fact]
    public async Task A_program_is_told_where_the_engine_is_and_not_who_pays_for_the_cloud()
    {
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "hunter2");
        var lines = new List<string>();

        await PreviewEngine.RunAsync(Shell("env"), new() { FindConditional = false, Output = lines.Add });

        lines.Should().Contain("PULUMI_DRY_RUN=true").And.Contain(line => line.StartsWith("PULUMI_MONITOR=127.0.0.1:"));
        lines.Should().NotContain(line => line.Contains("hunter2"));
    }

    [Fact]
    public async Task A_program_that_ends_badly_is_told_with_its_last_words()
    {
        var result = await PreviewEngine.RunAsync(Shell("echo no milk >&2; exit 3"), new() { FindConditional = false });

        result.Failure.Should().Be("the program ended with exit code 3: no milk");
    }

    [Fact]
    public async Task Secret_settings_are_masked_in_the_words_of_programs_of_any_language_and_of_their_builds()
    {
        var lines = new List<string>();
        var program = Shell("echo $PULUMI_CONFIG; exit 3") with { Config = ImmutableDictionary<string, string>.Empty.Add("shop:key", "hunter2"), SecretKeys = ["shop:key"] };

        var result = await PreviewEngine.RunAsync(program, new() { FindConditional = false, Output = lines.Add });
        var broken = await PreviewEngine.RunAsync(program with { Command = program.Command with { Build = ["sh", "-c", "echo hunter2; exit 4"] } }, new() { FindConditional = false });

        lines.Should().Equal("""{"shop:key":"[secret]"}""");
        result.Failure.Should().Be("""the program ended with exit code 3: {"shop:key":"[secret]"}""");
        broken.Failure.Should().EndWith("ended with exit code 4: [secret]");
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_said_so()
    {
        var run = () => PreviewEngine.RunAsync(new() { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["no-such-command"]) }, new() { FindConditional = false });

        await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("no-such-command does not start*");
    }

    [Theory]
    [InlineData("example.com:80")]
    [InlineData("10.0.0.1:80")]
    [InlineData("127.0.0.1.example.com:80")]
    [InlineData("")]
    public void Callbacks_are_called_on_this_machine_only(string target)
    {
        var open = () => LoopbackChannel.Open(target);

        open.Should().Throw<RpcException>().Which.StatusCode.Should().Be(StatusCode.InvalidArgument);
    }

    [Theory]
    [InlineData("[]", "answers.json: the document is a Array; allowed: an object")]
    [InlineData("{ \"x\": 1 }", "answers.json: \"x\" is not known; allowed: functions, stackReferences")]
    [InlineData("{ \"functions\": [{}] }", "functions[0].token is missing")]
    [InlineData("{ \"functions\": [{ \"token\": \"a\" }] }", "functions[0].result is missing")]
    [InlineData("{ \"functions\": ", "answers.json:1:")]
    public void Answers_that_cannot_be_read_say_why(string json, string message)
    {
        var parse = () => PreviewAnswers.Parse(json, "answers.json");

        parse.Should().Throw<FormatException>().Which.Message.Should().Contain(message);
    }
}
