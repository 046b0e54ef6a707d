using System.Diagnostics;

namespace Blueprints.Cdk.Tests;

/// <summary>Templates pass AWS's own linter, where it is on the machine.</summary>
public class CfnLintTests
{
    // W3005: a dependency that a reference implies already. E2533: the runtime of the function that the CDK itself adds between regions, which comes with the CDK's version.
    static readonly string[] Ignored = ["W3005", "E2533"];

    public static TheoryData<string> All => Designs.WithClusters;

    [CfnLintTheory]
    [MemberData(nameof(All))]
    public void Templates_pass_the_linter(string design)
    {
        var made = Designs.Of(design);
        using var linter = Process.Start(new ProcessStartInfo(Node.Program("cfn-lint")!, ["--ignore-checks", .. Ignored, "--", .. Directory.EnumerateFiles(made.Folder, "*.template.json")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var found = linter.StandardOutput.ReadToEnd() + linter.StandardError.ReadToEnd();
        linter.WaitForExit();

        linter.ExitCode.Should().Be(0, found);
    }
}
