using System.Diagnostics;
using Blueprints.Engine.Packs;
using Blueprints.Testing;

namespace Blueprints.PolicyPack.Tests;

/// <summary>The protocol held against the official clients of npm: their engine's side asks our pack, and our engine's side asks their pack.</summary>
public sealed class NodeProgramTests
{
    [NodeFact]
    public async Task Official_client_is_answered_by_the_pack()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Stacks.Programs, "policy-client", "client.js"), Stacks.Pack]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0, await error);
        Snapshot.Matches(output, "official-client");
    }

    [NodeFact]
    public async Task Typescript_pack_is_run_offline()
    {
        var result = await PackRunner.RunAsync(Path.Combine(Stacks.Programs, "policy-pack"), Stacks.Bad, _ => { });

        (result.Name, result.Version).Should().Be(("house-rules", "1.2.3"));
        result.Policies.Should().Equal(
            new PackPolicy("buckets-are-private", "No bucket has a public ACL.", PackLevel.Mandatory),
            new PackPolicy("few-groups", "A stack has at most two Auto Scaling groups.", PackLevel.Advisory),
            new PackPolicy("nothing-yet", "Never asked.", PackLevel.Disabled));
        result.Violations.Select(violation => (violation.Policy, violation.Level)).Should().Equal(("buckets-are-private", PackLevel.Mandatory), ("few-groups", PackLevel.Advisory));
        result.Violations[0].Message.Should().Contain("assets can be read by everybody");
        result.Violations[1].Message.Should().Contain("3 groups, the last of them launched from web");
    }
}
