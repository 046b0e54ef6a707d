using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>The very command lines of examples/sweep, as the pods and the containers of an array job run them, on fewer parts, scenarios and users.</summary>
public sealed partial class SweepExampleTests : IDisposable
{
    const int Parts = 2;

    readonly string _folder = Directory.CreateTempSubdirectory("sweep").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("kubernetes-indexed-job.yaml", "JOB_COMPLETION_INDEX")]
    [InlineData("aws-batch-part.json", "AWS_BATCH_JOB_ARRAY_INDEX")]
    public void Parts_on_many_machines_give_the_plan_of_one(string example, string index)
    {
        var part = Commands(example).First(command => command.Contains("--shard", StringComparison.Ordinal));
        var merge = Commands(example).Concat(Commands("aws-batch-submit.sh")).First(command => command.Contains("--merge", StringComparison.Ordinal));
        for (var number = 0; number < Parts; number++)
            Shell(part, (index, $"{number}")).Should().Contain(".parquet: part ");

        Shell(merge).Should().Contain("keeps p99<300ms in ");

        var alone = Path.Combine(_folder, "alone.json");
        Tool.Run("plan", "--users", "50000", "--slo", "p99<300ms", "--scenarios", "8", "-o", alone).Succeeded();
        File.ReadAllBytes(Path.Combine(_folder, "winner.json")).Should().Equal(File.ReadAllBytes(alone));
    }

    // What follows the tool's name on a line, without the quotes of JSON.
    IEnumerable<string> Commands(string example)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sweep", example));
        var lines = example == "aws-batch-part.json"
            ? JsonDocument.Parse(text).RootElement.GetProperty("containerProperties").GetProperty("command").EnumerateArray().Select(word => word.GetString()!)
            : text.Split('\n').SelectMany(line => ShellWord().Matches(line).Select(match => match.Groups["command"].Value).DefaultIfEmpty(line.Trim()));
        return lines.Where(line => line.StartsWith("dotnet tool exec ", StringComparison.Ordinal)).Select(Smaller);
    }

    string Smaller(string command) => command.Replace("/sweep/", $"{_folder}/", StringComparison.Ordinal).Replace("/16", $"/{Parts}", StringComparison.Ordinal)
        .Replace("2000000", "50000", StringComparison.Ordinal).Replace("4096", "8", StringComparison.Ordinal);

    // The tool is not on a registry yet: a shell function stands in for its installation.
    static string Shell(string command, params (string Name, string Value)[] environment)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll");
        var start = new ProcessStartInfo("sh", ["-ec", $"dotnet() {{ [ \"$1 $2 $3 $4 $5\" = 'tool exec -y Blueprints.Tool --' ]; shift 5; command dotnet '{tool}' \"$@\"; }}; {command}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.Result.Should().BeEmpty();
        process.ExitCode.Should().Be(0);
        return output;
    }

    [GeneratedRegex("\"(?<command>dotnet tool exec [^\"]+)\"")]
    private static partial Regex ShellWord();
}
