using Blueprints.Engine.Packs;
using Blueprints.Policies;

namespace Blueprints.PolicyPack.Tests;

/// <summary>The pack as a process, asked by the engine's side of this house.</summary>
public sealed class PackProcessTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blueprints-pack-");

    [Fact]
    public async Task Pack_serves_its_rules_with_the_rule_sets_beside_it()
    {
        Write("PulumiPolicy.yaml", $"runtime: {{ name: dotnet, options: {{ binary: '{Stacks.Pack}' }} }}");
        Write("rules.yaml", "rules: { BP1504: off, BP1510: error }");

        var result = await PackRunner.RunAsync(_folder.FullName, Stacks.Bad, _ => { });

        result.Name.Should().Be("blueprints");
        result.Policies.Should().HaveCount(PolicyRules.All.Length);
        result.Violations.Should().NotContain(violation => violation.Policy == "BP1504").And.Contain(violation => violation.Policy == "BP1510" && violation.Level == PackLevel.Mandatory);
    }

    [Fact]
    public async Task A_mistake_in_a_rule_set_is_told_by_the_pack_before_it_serves()
    {
        Write("PulumiPolicy.yaml", $"runtime: {{ name: dotnet, options: {{ binary: '{Stacks.Pack}' }} }}");
        Write("rules.yaml", "rules: { BP9999: off }");

        var run = () => PackRunner.RunAsync(_folder.FullName, Stacks.Bad, _ => { });

        (await run.Should().ThrowAsync<PackFailedException>()).WithMessage("*ended with exit code 2 before it said where it listens*there is no rule \"BP9999\"*");
    }

    [Theory]
    [InlineData("runtime: rust", "*runtime is \"rust\"; allowed: nodejs, dotnet")]
    [InlineData("runtime: nodejs", "*has no node_modules/@pulumi/pulumi; run npm install there")]
    [InlineData("runtime: [", "*PulumiPolicy.yaml:*")]
    [InlineData(null, "*there is no PulumiPolicy.yaml*")]
    public async Task What_is_no_pack_is_refused(string? project, string message)
    {
        if (project is not null)
            Write("PulumiPolicy.yaml", project);

        var run = () => PackRunner.RunAsync(_folder.FullName, Stacks.Bad, _ => { });

        (await run.Should().ThrowAsync<FormatException>()).WithMessage(message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
