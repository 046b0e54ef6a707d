namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints preview</c> as a process; what programs of each language declare is tested beside the engine.</summary>
public sealed class PreviewCommandTests
{
    [Fact]
    public void A_program_that_fails_ends_the_tool_with_3_and_its_own_words()
    {
        var run = Tool.Run("preview", "--", "sh", "-c", "echo no milk >&2; exit 1");

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("error: the program failed: the program ended with exit code 1: no milk");
    }

    [Fact]
    public void A_program_that_declares_nothing_is_no_mistake()
    {
        var run = Tool.Run("preview", "--", "sh", "-c", "true");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("0 resources, 0 components");
    }

    [Fact]
    public void A_command_after_dashes_is_run_as_the_project_and_stack_of_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-command-").FullName;
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: shop\nruntime: go\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.dev.yaml"), "config: { shop:size: 3 }\n");
        File.WriteAllText(Path.Combine(folder, "app"), "#!/bin/sh\necho \"$1 $PULUMI_PROJECT $PULUMI_STACK $PULUMI_CONFIG\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder, "app"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = Tool.RunIn(folder, "preview", "--", "./app", "--loud");

        run.Error.Should().Be("--loud shop dev {\"shop:size\":\"3\"}\n");
        run.ExitCode.Should().Be(0);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_saved_preview_costs_what_its_program_costs()
    {
        using var project = new TemporaryProject("eu-west-1");
        var saved = Path.Combine(project.Directory, "blueprints");

        Tool.Run("preview", project.Directory, "--save", saved).Output.Should().Contain("app-web aws:autoscaling/group:Group");
        var ofProgram = Tool.Run("cost", project.Directory, "--format", "json").Succeeded();
        var ofFile = Tool.Run("cost", saved, "--format", "json").Succeeded();

        ofFile.Replace("\"blueprints (blueprints)\"", "\"blueprints\"", StringComparison.Ordinal).Should().Be(ofProgram, "all but the name, which tells the file too");
        ofProgram.Should().Contain("\"eu-west-1\"", "the region of the configuration is saved too");
    }

    [Fact]
    public void A_program_s_settings_come_from_the_command_line_too()
    {
        using var project = new TemporaryProject("us-east-1");

        var run = Tool.Run("cost", project.Directory, "--stack", "dev", "--config", "blueprints:phase=2");

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("the program failed: blueprints:certificateArn is missing");
        Tool.Run("cost", project.Directory, "--config", "blueprints:phase=2", "--config", "blueprints:certificateArn=arn:aws:acm:us-east-1:123456789012:certificate/x").Succeeded()
            .Should().Contain("Load balancer");
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("cost")]
    [InlineData("cost", "--format", "json")]
    [InlineData("cost", "--format", "csv")]
    [InlineData("cost", "--format", "markdown")]
    [InlineData("cost", "--format", "html")]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    public void No_secret_setting_is_in_what_the_tool_writes(params string[] arguments)
    {
        var project = Directory.CreateTempSubdirectory("blueprints-secrets-").FullName;
        File.WriteAllText(Path.Combine(project, "Pulumi.yaml"), """
            name: shop
            runtime: yaml
            config:
              key: { type: string, secret: true, default: hunter2-secret }
            resources:
              queue: { type: aws:sqs:Queue, properties: { name: "q-hunter2-secret", tags: { team: "${key}", url: "u:hunter2-secret@h" } } }
              db: { type: aws:rds:Instance, properties: { identifier: "hunter2-secret", engine: postgres, instanceClass: db.t4g.small, allocatedStorage: 20, password: hunter2-secret } }
            """);
        var saved = Path.Combine(project, "saved.json");

        var run = Tool.Run([arguments[0], project, .. arguments[1..]]);
        Tool.Run("preview", project, "--save", saved).Succeeded();
        var ofSaved = Tool.Run([arguments[0] == "preview" ? "cost" : arguments[0], saved, .. arguments[1..]]);

        string.Concat(run.Output, run.Error, ofSaved.Output, ofSaved.Error, File.ReadAllText(saved)).Should().NotContain("hunter2").And.Contain("[secret]");
        run.ExitCode.Should().NotBe(2);
        Directory.Delete(project, recursive: true);
    }

    [Theory]
    [InlineData("--timeout is 0; allowed: 1 to 86400 seconds", "preview", "--timeout", "0", "--", "true")]
    [InlineData("--config is \"a\"; allowed: key=value", "preview", "--config", "a", "--", "true")]
    [InlineData("no-such-command does not start", "preview", "--", "no-such-command")]
    [InlineData("there is no such file", "preview", "--answers", "no-such.json", "--", "true")]
    public void What_cannot_be_used_ends_the_tool_with_2(string message, params string[] arguments)
    {
        var run = Tool.Run(arguments);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message).And.NotContain("   at ");
    }
}
