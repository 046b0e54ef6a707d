namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints new</c> and <c>blueprints completion</c> as processes. That the new project builds and is priced is checked by <c>.ci/run</c>.</summary>
public sealed class NewCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void A_phase_becomes_a_project_with_its_name_and_its_phase()
    {
        var folder = Path.Combine(files.Folder, "my-shop");

        Tool.Run("new", "phase3", "my-shop", "-o", folder).Succeeded().Should().Contain("Pulumi project for phase 3").And.Contain($"blueprints cost {folder}");

        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(".gitignore", "Program.cs", "Pulumi.dev.yaml", "Pulumi.yaml", "README.md", "my-shop.csproj");
        File.ReadAllText(Path.Combine(folder, "Pulumi.yaml")).Should().StartWith("name: my-shop\n");
        File.ReadAllText(Path.Combine(folder, "Pulumi.dev.yaml")).Should().Contain("my-shop:phase: \"3\"");
        Directory.GetFiles(folder).Should().OnlyContain(file => !File.ReadAllText(file).Contains("${"));
        File.ReadAllText(Path.Combine(folder, "my-shop.csproj")).Should().Contain("""<PackageReference Include="Blueprints.Aws" Version="0.1.0" />""");
    }

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("Pulumi.yaml")]
    public void A_project_has_a_place_for_the_certificate_of_each_region_that_the_last_phase_serves_from(string file)
    {
        var folder = Path.Combine(files.Folder, $"certificates-{file}");

        Tool.Run("new", "phase5", "shop", "-o", folder).Succeeded();

        foreach (var replica in Roadmap.Phase(Roadmap.PhaseCount).ReplicaRegions)
            File.ReadAllText(Path.Combine(folder, file)).Should().Contain($"certificateArn-{replica.Region}:");
    }

    [Fact]
    public void A_component_becomes_a_class_of_its_name()
    {
        Tool.Run("new", "component", "Checkout", "-o", files.Folder).Succeeded().Should().Contain("Checkout.cs");

        File.ReadAllText(Path.Combine(files.Folder, "Checkout.cs")).Should().Contain("public sealed class Checkout : ComponentResource").And.NotContain("${");
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        var folder = Path.Combine(files.Folder, "kept");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "mine");

        Tool.Run("new", "phase1", "kept", "-o", folder).Refused().Should().Contain("Program.cs is there already; nothing was written");

        Directory.GetFiles(folder).Should().ContainSingle();
        File.ReadAllText(Path.Combine(folder, "Program.cs")).Should().Be("mine");
    }

    [Theory]
    [InlineData("phase2", "my shop")]
    [InlineData("phase2", "../shop")]
    [InlineData("phase2", "1shop")]
    [InlineData("component", "checkout")]
    [InlineData("component", "A-B")]
    public void A_name_that_no_project_or_class_can_have_is_refused(string kind, string name) => Tool.Run("new", kind, name).Refused().Should().Contain($"name is \"{name}\"");

    [Fact]
    public void There_are_five_phases() => Tool.Run("new", "phase6", "shop").ExitCode.Should().Be(2);

    [Theory]
    [InlineData("bash", "complete -o default -F")]
    [InlineData("zsh", "compdef")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_gets_its_script(string shell, string part) => Tool.Run("completion", shell).Succeeded().Should().Contain(part);

    [Theory]
    [InlineData("blueprints ca", "capacity")]
    [InlineData("blueprints cost phase2 --fo", "--format")]
    [InlineData("blueprints cost phase2 --format ", "markdown")]
    [InlineData("blueprints new ", "phase4")]
    [InlineData("blueprints cost ph", "phase3-k8s")]
    [InlineData("blueprints upgrade phase1 ", "phase2")]
    [InlineData("blueprints capacity phase1 --region eu", "eu-west-1")]
    [InlineData("blueprints prices ", "verify")]
    public void The_tool_answers_the_scripts(string line, string answer) => Tool.Run($"[suggest:{line.Length}]", line).Succeeded().Split('\n').Should().Contain(answer);

    [Fact]
    public void What_is_a_path_elsewhere_than_on_Windows_is_not_offered() =>
        Tool.Run("[suggest:11]", "blueprints ").Succeeded().Split('\n').Any(answer => answer.StartsWith('/')).Should().Be(OperatingSystem.IsWindows());
}
