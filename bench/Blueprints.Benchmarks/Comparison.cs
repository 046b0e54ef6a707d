using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Benchmarks;

/// <summary>Ratios from one run: every contender in turn, again and again, the fastest of each counts.</summary>
sealed record Comparison(double LaneStepsPerSecond, double VsScalar, double? VsNative, double? VsNativeBlocked, double SecondThread, IReadOnlyDictionary<string, double> NsPerLaneStep, bool? NativeIsEqual)
{
    const int Rounds = 40;

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Comparison Run()
    {
        // Pieces of about a millisecond: on a machine that others use too, some of them run undisturbed.
        var small = new KernelCase(256, 720);
        var native = NativeYardstick.Build(small);
        var wide = small.Compile(LaneWidth.Widest, 1);
        // Threads take longer to start than a small piece takes to run.
        var large = new KernelCase(2048, 720);
        var (one, two) = (large.Compile(LaneWidth.Widest, 1), large.Compile(LaneWidth.Widest, 2));
        var tiny = new KernelCase(32, 720);
        var scalar = tiny.Compile(LaneWidth.Scalar, 1);
        Warm(wide, one, two, scalar);

        var (fast, slow, single, both, plain, blocked) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            fast = Math.Min(fast, Time(wide) / small.LaneSteps);
            slow = Math.Min(slow, Time(scalar) / tiny.LaneSteps);
            single = Math.Min(single, Time(one));
            both = Math.Min(both, Time(two));
            plain = Math.Min(plain, (native?.Run("plain", 2) ?? double.NaN) / small.LaneSteps);
            blocked = Math.Min(blocked, (native?.Run("blocked", 8) ?? double.NaN) / small.LaneSteps);
        }

        return new(1e9 / fast, slow / fast, native is null ? null : plain / fast, native is null ? null : blocked / fast, single / both, Flat(), native?.Equals(wide.Run()));
    }

    public string ToJson() => JsonSerializer.Serialize(
        new { Cpu = Cpu(), Runtime = RuntimeInformation.FrameworkDescription, LaneStepsPerSecond = Math.Round(LaneStepsPerSecond), VsScalar, VsNative, VsNativeBlocked, SecondThread, NsPerLaneStep, NativeIsEqual },
        Format);

    public string ToTable() => string.Join(Environment.NewLine,
    [
        string.Create(CultureInfo.InvariantCulture, $"lane steps a second   {LaneStepsPerSecond:E2}"),
        string.Create(CultureInfo.InvariantCulture, $"vs scalar reference   {VsScalar:F1} x"),
        string.Create(CultureInfo.InvariantCulture, $"vs plain C++ loop     {VsNative:F2} x, totals equal: {NativeIsEqual}"),
        string.Create(CultureInfo.InvariantCulture, $"vs blocked C++ loop   {VsNativeBlocked:F2} x, written for the vectoriser"),
        string.Create(CultureInfo.InvariantCulture, $"second thread         {SecondThread:F2} x"),
        .. NsPerLaneStep.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key,6} lanes          {entry.Value:F2} ns a lane step")),
    ]);

    static Dictionary<string, double> Flat()
    {
        Dictionary<string, double> found = [];
        foreach (var lanes in new[] { 16, 256, 1024, 8192, 65_536 })
        {
            // The same steps for all: what starting and reporting a lane costs is a part of each.
            var measured = new KernelCase(lanes, 720);
            var batch = measured.Compile(LaneWidth.Widest, 1);
            found[lanes.ToString(CultureInfo.InvariantCulture)] = Enumerable.Range(0, lanes < 10_000 ? Rounds : 12).Min(_ => Time(batch)) / measured.LaneSteps;
        }

        return found;
    }

    // Long enough for the runtime to have compiled everything for good.
    static void Warm(params FleetBatch[] batches)
    {
        foreach (var batch in batches)
        {
            var watch = Stopwatch.StartNew();
            while (watch.ElapsedMilliseconds < 1500)
                batch.Run();
        }
    }

    static double Time(FleetBatch batch)
    {
        var watch = Stopwatch.StartNew();
        batch.Run();
        return watch.Elapsed.TotalNanoseconds;
    }

    static string Cpu() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
