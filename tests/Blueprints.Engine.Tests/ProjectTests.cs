namespace Blueprints.Engine.Tests;

/// <summary>Reading a project's files.</summary>
public sealed class ProjectTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-project-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    [Fact]
    public void Configuration_comes_from_the_project_the_stack_and_the_caller_in_this_order()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: nodejs\nconfig:\n  size: 1\n  color: { type: string, default: red }\n  list: { value: [1, 2] }\n");
        Write("Pulumi.dev.yaml", "config:\n  aws:region: eu-west-1\n  shop:size: 2\n  shop:zones:\n    - a\n    - b\n  flag: true\n");

        var program = PulumiProject.Read(_folder, overrides: new Dictionary<string, string> { ["color"] = "blue" });

        (program.Project, program.Stack).Should().Be(("shop", "dev"));
        program.Config.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["shop:size"] = "2", ["shop:color"] = "blue", ["shop:list"] = "[1,2]", ["aws:region"] = "eu-west-1", ["shop:zones"] = "[\"a\",\"b\"]", ["shop:flag"] = "true",
        });
    }

    [Fact]
    public void An_encrypted_value_is_secret_and_unknown()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: nodejs\n");
        Write("Pulumi.dev.yaml", "encryptionsalt: v1:x\nconfig:\n  shop:password:\n    secure: AAAB\n  shop:deep:\n    user: x\n    key:\n      secure: AAAC\n");

        var program = PulumiProject.Read(_folder);

        program.SecretKeys.Should().BeEquivalentTo("shop:password", "shop:deep");
        program.Config["shop:password"].Should().Be(Graph.GraphResource.Unknown);
        program.Config["shop:deep"].Should().Contain(Graph.GraphResource.Unknown).And.NotContain("AAAC");
    }

    [Theory]
    [InlineData("nodejs", ProgramRuntime.NodeJs, ".")]
    [InlineData("python", ProgramRuntime.Python, ".")]
    [InlineData("dotnet", ProgramRuntime.Command, "dotnet run --no-build")]
    [InlineData("{ name: dotnet, options: { binary: bin/app.dll } }", ProgramRuntime.Command, "dotnet bin/app.dll")]
    [InlineData("{ name: go, options: { binary: app } }", ProgramRuntime.Command, "./app")]
    [InlineData("yaml", ProgramRuntime.Yaml, "Pulumi.yaml")]
    public void Each_runtime_has_its_command(string runtime, ProgramRuntime kind, string command)
    {
        Write("Pulumi.yaml", $"name: shop\nruntime: {runtime}\n");

        var read = PulumiProject.Read(_folder).Command;

        (read.Runtime, string.Join(' ', read.Arguments)).Should().Be((kind, command));
    }

    [Theory]
    [InlineData("Main.json", "Main.json")]
    [InlineData("Main.yaml", "Main.yaml")]
    [InlineData("other.yaml", "Pulumi.yaml")]
    public void A_YAML_program_stands_in_a_file_of_its_own_or_in_the_project_s(string file, string read)
    {
        Write("Pulumi.yaml", "name: shop\nruntime: yaml\n");
        Write(file, "{}");

        PulumiProject.Read(_folder).Command.Arguments.Should().Equal(read);
    }

    [Fact]
    public void A_YAML_program_that_another_command_makes_is_refused()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: { name: yaml, options: { compiler: cue export } }\n");

        FluentActions.Invoking(() => PulumiProject.Read(_folder)).Should().Throw<FormatException>().WithMessage("*the option compiler makes the program with another command*");
    }

    [Fact]
    public void A_Go_program_without_a_binary_is_built_once_and_not_by_each_of_its_runs()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: go\nmain: cmd/infra\n");

        var (first, second) = (PulumiProject.Read(_folder).Command, PulumiProject.Read(_folder).Command);

        first.Build.Should().Equal("go", "build", "-o", first.Arguments.Single(), "cmd/infra");
        second.Arguments.Should().Equal(first.Arguments, "the next preview overwrites what this one built");
    }

    [Theory]
    [InlineData("runtime: nodejs", "name is missing")]
    [InlineData("name: shop\nruntime: cobol", "runtime is \"cobol\"; allowed: nodejs, python, dotnet, go, yaml")]
    [InlineData("name: [", "Pulumi.yaml:")]
    [InlineData("- a", "the document is no mapping")]
    public void A_project_that_cannot_be_read_says_why(string yaml, string message)
    {
        Write("Pulumi.yaml", yaml);
        var read = () => PulumiProject.Read(_folder);

        read.Should().Throw<FormatException>().Which.Message.Should().Contain(message);
    }

    [Fact]
    public void A_document_that_would_grow_out_of_its_aliases_is_refused()
    {
        var yaml = "name: shop\nruntime: nodejs\nconfig:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 12; i++)
            yaml += $"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n";
        Write("Pulumi.yaml", yaml);
        var read = () => PulumiProject.Read(_folder);

        read.Should().Throw<FormatException>().Which.Message.Should().Contain("too large");
    }

    [Fact]
    public void A_program_runs_in_its_main_folder_with_the_configuration_from_where_the_project_keeps_it()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: infra\nstackConfigDir: stacks\n");
        Directory.CreateDirectory(Path.Combine(_folder, "stacks"));
        var main = Directory.CreateDirectory(Path.Combine(_folder, "infra")).FullName;
        Write("stacks/Pulumi.dev.yaml", "config:\n  size: 2\n");

        foreach (var folder in new[] { _folder, main, main + Path.DirectorySeparatorChar })
        {
            PulumiProject.IsIn(folder).Should().BeTrue();
            var program = PulumiProject.Read(folder);
            (program.Directory, program.RootDirectory, program.Stack, program.Config["shop:size"]).Should().Be((main, _folder, "dev", "2"));
            program.Command.Build.Should().Equal("dotnet", "build", "--verbosity", "quiet");
        }
    }

    [Fact]
    public void A_folder_below_a_project_that_is_not_its_main_is_none()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: infra\n");
        var other = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;

        PulumiProject.IsIn(other).Should().BeFalse();
        var read = () => PulumiProject.Read(other);
        read.Should().Throw<FormatException>().WithMessage($"{other}: there is no Pulumi.yaml");
    }

    [Fact]
    public void Of_several_stacks_one_has_to_be_named()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: nodejs\n");
        Write("Pulumi.a.yaml", "");
        Write("Pulumi.b.yaml", "");
        var read = () => PulumiProject.Read(_folder);

        read.Should().Throw<FormatException>().Which.Message.Should().Contain("a, b; which one? Give --stack");
        PulumiProject.Read(_folder, "b").Stack.Should().Be("b");
    }
}
