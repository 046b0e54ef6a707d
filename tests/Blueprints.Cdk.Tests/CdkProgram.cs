using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Blueprints.Cdk.Tests;

/// <summary>Programs beside these tests, synthesised by the CDK's own command line.</summary>
static class CdkProgram
{
    static readonly string Programs = Path.Combine(Folder(), "Programs");

    public static string CommandLine { get; } = Path.Combine(Programs, "node_modules", ".bin", "cdk");

    /// <summary>Synthesises a program into a folder as a user would, without the network.</summary>
    public static async Task SynthesiseAsync(string program, string output)
    {
        var start = new ProcessStartInfo(CommandLine, ["synth", "--quiet", "--no-notices", "--no-lookups", "--no-version-reporting", "--output", output]) { WorkingDirectory = Path.Combine(Programs, program), RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["CDK_DISABLE_CLI_TELEMETRY"] = "true";
        using var process = Process.Start(start)!;
        var (said, warned) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await said + await warned);
    }

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
