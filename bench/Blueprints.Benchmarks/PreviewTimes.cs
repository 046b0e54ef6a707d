using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Blueprints.Engine;

namespace Blueprints.Benchmarks;

/// <summary>
/// What a preview on the offline engine takes. For Node.js: the program alone (answered by the client's own mocks), the unchanged client on <see cref="EchoEngine"/>, which is the least that any engine takes, and
/// <c>blueprints preview</c> as a whole process; what we add, at the strictest, is the difference to the program alone. The engine's own processor time is that of a preview in this process beyond one whose program does nothing. The
/// fastest of several runs counts, in turns.
/// </summary>
static class PreviewTimes
{
    const int Rounds = 5;

    static readonly string Programs = Path.Combine(Folder(), "..", "..", "tests", "Blueprints.Engine.Tests", "Programs");
    static readonly string Many = Path.Combine(Programs, "many");

    public static async Task RunAsync(TextWriter text)
    {
        if (!Directory.Exists(Path.Combine(Programs, "node_modules")))
            throw new InvalidOperationException("needs Node.js and `npm ci` in tests/Blueprints.Engine.Tests/Programs");
        // The first runs of all pay for the compilation of the engine's code, which a process pays once.
        for (var round = 0; round < Rounds; round++)
            _ = await TimeAsync(DotNet(100), 100).ConfigureAwait(false);
        text.WriteLine("Node.js     alone s   least engine s   blueprints preview s   added to alone s   ms a resource");
        await using (var echo = await EchoEngine.StartAsync().ConfigureAwait(false))
        {
            foreach (var (resources, rounds) in new[] { (100, 2 * Rounds), (2_000, 1), (20_000, 1) })
                Row(text, resources, rounds, echo.Address);
        }

        var idle = await FastestAsync(Nothing, 0, Rounds).ConfigureAwait(false);
        text.WriteLine("\nin process   resources   preview s   engine's own s   ms a resource");
        Row(text, "nothing", 0, idle, idle);
        foreach (var (resources, rounds) in new[] { (100, Rounds), (2_000, Rounds), (20_000, 1) })
            Row(text, "C#", resources, await FastestAsync(DotNet(resources), resources, rounds).ConfigureAwait(false), idle);
    }

    static void Row(TextWriter text, int resources, int rounds, string echo)
    {
        var (alone, least, whole) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            alone = Math.Min(alone, Time("node", ["--stack-trace-limit=0", "bare.js"], resources));
            // It reads a stack for each resource and takes minutes for the most.
            if (resources <= 2_000)
                least = Math.Min(least, Time("node", [Path.Combine(Programs, "node_modules", "@pulumi", "pulumi", "cmd", "run"), "--monitor", echo, "--engine", echo, "--project", "many", "--stack", "dev", "--pwd", Many, "--dry-run", "--parallel", "16", "."], resources));
            whole = Math.Min(whole, Time("dotnet", [Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll"), "preview", Many, "--config", $"resources={resources}"], resources));
        }

        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resources,7:N0}{alone,12:F2}{(least < double.MaxValue ? least : double.NaN),17:F2}{whole,23:F2}{whole - alone,19:F2}{1000 * whole / resources,16:F2}"));
    }

    static PreviewProgram Nothing => new() { Directory = Path.GetTempPath(), Command = new(ProgramRuntime.Command, ["true"]) };

    static void Row(TextWriter text, string program, int resources, (double Wall, double Processor) preview, (double Wall, double Processor) idle)
    {
        var own = idle.Wall + Math.Max(0, preview.Processor - idle.Processor);
        var each = resources == 0 ? "" : (1000 * preview.Wall / resources).ToString("F2", CultureInfo.InvariantCulture);
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{program,-8}{resources,14:N0}{preview.Wall,12:F2}{own,17:F2}{each,16}"));
    }

    static async Task<(double Wall, double Processor)> FastestAsync(PreviewProgram program, int resources, int rounds)
    {
        var fastest = (Wall: double.MaxValue, Processor: 0.0);
        for (var round = 0; round < rounds; round++)
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

    static double Time(string file, IReadOnlyList<string> arguments, int resources)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = Many, RedirectStandardOutput = true };
        start.Environment["PULUMI_CONFIG"] = $"{{\"many:resources\":\"{resources}\"}}";
        start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "false";
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(from).TotalSeconds : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed with {process.ExitCode}");
    }

    static PreviewProgram DotNet(int topics)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Queues", own.Name, "Queues.dll");
        var project = PulumiProject.Read(Path.Combine(Programs, "csharp"), overrides: new Dictionary<string, string> { ["topics"] = $"{topics}" });
        return project with { Command = new(ProgramRuntime.Command, ["dotnet", program]) };
    }

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
