using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
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
    public async Task A_program_that_has_ended_is_done_though_another_that_it_left_behind_holds_its_output_open()
    {
        var lines = new List<string>();

        var result = await PreviewEngine.RunAsync(Shell("sleep 20 & echo done"), new() { Timeout = TimeSpan.FromSeconds(15), FindConditional = false, Output = lines.Add });

        result.Failure.Should().BeNull();
        lines.Should().Equal("done");
    }

    [Fact]
    public async Task A_component_s_program_that_never_says_where_it_listens_is_named_and_stopped_with_the_preview()
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-hangs-").FullName;
        var script = Path.Combine(folder, "hangs.sh");
        File.WriteAllText(script, "echo starting; echo $$ > pid; exec sleep 600");
        var session = new PreviewSession(
            new() { Directory = folder, Command = new(ProgramRuntime.Command, ["true"]) },
            new() { Timeout = TimeSpan.FromSeconds(7), ComponentPrograms = new Dictionary<string, string> { ["pair"] = $"sh {script}" } }, synthesised: false, new SecretMask());
        var components = new ComponentPrograms(session);

        var found = components.FindAsync("pair", CancellationToken.None);
        while (!File.Exists(Path.Combine(folder, "pid")) || File.ReadAllText(Path.Combine(folder, "pid")).Length == 0)
            await Task.Delay(20);
        var why = PreviewEngine.TooLong(session);
        await components.DisposeAsync();

        why.Should().Be("the program was stopped after 7 s; --timeout gives it longer; the program for components of pair had not said where it listens");
        await found.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        var running = () => Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(folder, "pid")), CultureInfo.InvariantCulture));
        running.Should().Throw<ArgumentException>("it was stopped");
        Directory.Delete(folder, recursive: true);
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
    public async Task A_program_is_told_where_the_engine_is()
    {
        var lines = new List<string>();

        await PreviewEngine.RunAsync(Shell("env"), new() { FindConditional = false, Output = lines.Add });

        lines.Should().Contain("PULUMI_DRY_RUN=true").And.Contain(line => line.StartsWith("PULUMI_MONITOR=127.0.0.1:"));
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_SESSION_TOKEN")]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    [InlineData("AWS_CONFIG_FILE")]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE")]
    [InlineData("AWS_ROLE_ARN")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN")]
    [InlineData("PULUMI_ACCESS_TOKEN")]
    [InlineData("PULUMI_CONFIG_PASSPHRASE")]
    [InlineData("PULUMI_CONFIG_PASSPHRASE_FILE")]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS")]
    [InlineData("GOOGLE_CREDENTIALS")]
    [InlineData("ARM_CLIENT_SECRET")]
    [InlineData("ARM_CLIENT_ID")]
    [InlineData("ARM_TENANT_ID")]
    [InlineData("ARM_SUBSCRIPTION_ID")]
    [InlineData("AZURE_CLIENT_SECRET")]
    [InlineData("KUBECONFIG")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("GITLAB_TOKEN")]
    public async Task A_program_is_not_told_who_pays_for_the_cloud(string name)
    {
        var before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, "hunter2");
        try
        {
            var lines = new List<string>();
            // Beside it a variable that goes through: the absence of the other is not that of all.
            await using var program = RunningProgram.Start(["sh", "-c", $"echo \"$OTHER/${name}.\""], Path.GetTempPath(), new Dictionary<string, string> { ["OTHER"] = "there" }, lines.Add);

            (await program.Exited).Should().Be(0);
            lines.Should().Equal("there/.");
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
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
    [InlineData("{ \"x\": 1 }", "answers.json: \"x\" is not known; allowed: functions, stackReferences, secretOutputs")]
    [InlineData("{ \"functions\": [{}] }", "functions[0].token is missing")]
    [InlineData("{ \"functions\": [{ \"token\": \"a\" }] }", "functions[0].result is missing")]
    [InlineData("{ \"functions\": ", "answers.json:1:")]
    [InlineData("{ \"secretOutputs\": { \"a\": [] } }", "answers.json: secretOutputs.a is no stack of stackReferences")]
    [InlineData("{ \"stackReferences\": { \"a\": {} }, \"secretOutputs\": { \"a\": {} } }", "answers.json: secretOutputs.a is a Object; allowed: a list")]
    [InlineData("{ \"stackReferences\": { \"a\": {} }, \"secretOutputs\": { \"a\": [\"key\"] } }", "answers.json: secretOutputs.a has key; allowed: the outputs that stackReferences tells of it")]
    [InlineData("{ \"stackReferences\": { \"a\": {} }, \"secretOutputs\": { \"a\": [1] } }", "answers.json: secretOutputs.a has 1; allowed")]
    public void Answers_that_cannot_be_read_say_why(string json, string message)
    {
        var parse = () => PreviewAnswers.Parse(json, "answers.json");

        parse.Should().Throw<FormatException>().Which.Message.Should().Contain(message);
    }
}
