using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Blueprints.Engine;

namespace Blueprints.Benchmarks;

/// <summary>
/// What a preview on the offline engine takes, and what of it is the engine's own: the time of a preview whose program does nothing, and the processor time that a program's resources add to
/// it. Beside it the whole time, and for Node.js that of the same program without an engine, answered by the client's own mocks. The fastest of several runs counts.
/// </summary>
static class PreviewTimes
{
    const int Rounds = 3;

    static readonly string Programs = Path.Combine(Folder(), "..", "..", "tests", "Blueprints.Engine.Tests", "Programs");

    public static async Task<string> RunAsync()
    {
        if (!Directory.Exists(Path.Combine(Programs, "node_modules")))
            throw new InvalidOperationException("needs Node.js and `npm ci` in tests/Blueprints.Engine.Tests/Programs");
        var text = new StringBuilder("program   resources   alone s   preview s   engine's own s   ms a resource\n");
        // The first runs of all pay for the compilation of the engine's code, which a process pays once.
        for (var round = 0; round < Rounds; round++)
            _ = await TimeAsync(DotNet(100), 100).ConfigureAwait(false);
        var idle = await FastestAsync(Nothing, 0).ConfigureAwait(false);
        Row(text, "nothing", 0, idle, idle, null);
        foreach (var resources in new[] { 100, 2_000 })
            Row(text, "Node.js", resources, await FastestAsync(Node(resources), resources).ConfigureAwait(false), idle, Enumerable.Range(0, Rounds).Min(_ => Alone(resources)));
        foreach (var resources in new[] { 100, 2_000, 20_000 })
            Row(text, "C#", resources, await FastestAsync(DotNet(resources), resources).ConfigureAwait(false), idle, null);
        return text.ToString();
    }

    static PreviewProgram Nothing => new() { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["true"]) };

    static void Row(StringBuilder text, string program, int resources, (double Wall, double Processor) preview, (double Wall, double Processor) idle, double? alone)
    {
        var own = idle.Wall + Math.Max(0, preview.Processor - idle.Processor);
        var each = resources == 0 ? "" : (1000 * preview.Wall / resources).ToString("F2", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"{program,-8}{resources,11:N0}{(alone is { } seconds ? Seconds(seconds) : ""),10}{preview.Wall,12:F2}{own,17:F2}{each,16}\n");
    }

    static string Seconds(double seconds) => seconds.ToString("F2", CultureInfo.InvariantCulture);

    static async Task<(double Wall, double Processor)> FastestAsync(PreviewProgram program, int resources)
    {
        var fastest = (Wall: double.MaxValue, Processor: 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var run = await TimeAsync(program, resources).ConfigureAwait(false);
            fastest = run.Wall < fastest.Wall ? run : fastest;
        }

        return fastest;
    }

    static async Task<(double Wall, double Processor)> TimeAsync(PreviewProgram program, int resources)
    {
        var (processor, from) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = await PreviewEngine.RunAsync(program, new() { FindConditional = false }).ConfigureAwait(false);
        var wall = Stopwatch.GetElapsedTime(from).TotalSeconds;
        if (result.Failure is { } failure || result.Graph.Resources.Length < resources)
            throw new InvalidOperationException($"the preview of {resources} resources failed: {result.Failure}");
        return (wall, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    static double Alone(int resources)
    {
        var start = new ProcessStartInfo("node", ["--stack-trace-limit=0", "bare.js"]) { WorkingDirectory = Path.Combine(Programs, "many") };
        start.Environment["PULUMI_CONFIG"] = $"{{\"many:resources\":\"{resources}\"}}";
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(from).TotalSeconds : throw new InvalidOperationException($"bare.js failed with {process.ExitCode}");
    }

    static PreviewProgram Node(int resources) => PulumiProject.Read(Path.Combine(Programs, "many"), overrides: new Dictionary<string, string> { ["resources"] = $"{resources}" });

    static PreviewProgram DotNet(int topics)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Queues", own.Name, "Queues.dll");
        var project = PulumiProject.Read(Path.Combine(Programs, "csharp"), overrides: new Dictionary<string, string> { ["topics"] = $"{topics}" });
        return project with { Command = new(ProgramRuntime.Command, ["dotnet", program]) };
    }

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
