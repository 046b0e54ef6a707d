using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Kernel;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Benchmarks;

/// <summary>Builds bench/native with g++ and runs a case through it; absent where there is no g++.</summary>
sealed class NativeYardstick
{
    const int Parameters = 17;

    readonly string _folder = Directory.CreateTempSubdirectory("yardstick").FullName;
    readonly KernelCase _case;

    NativeYardstick(KernelCase measured) => _case = measured;

    public static NativeYardstick? Build(KernelCase measured)
    {
        var yardstick = new NativeYardstick(measured);
        var script = Path.Combine(AppContext.BaseDirectory, "native", "build.sh");
        try
        {
            return Start("bash", script, yardstick.Binary) is (0, _) ? yardstick.Write() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    string Binary => Path.Combine(_folder, "fleet");

    /// <summary>Nanoseconds of the fastest of some repeats of a loop: plain or blocked.</summary>
    public double Run(string loop, int repeats) => double.Parse(
        Start(Binary, loop, Path.Combine(_folder, "input"), Path.Combine(_folder, loop), repeats.ToString(CultureInfo.InvariantCulture)).Output, CultureInfo.InvariantCulture);

    /// <summary>Whether the totals of the last runs are the kernel's, bit for bit.</summary>
    public bool Equals(IReadOnlyList<IReadOnlyList<FleetOutcome>> outcomes) => Equals("plain", outcomes) && Equals("blocked", outcomes);

    bool Equals(string loop, IReadOnlyList<IReadOnlyList<FleetOutcome>> outcomes)
    {
        var totals = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(Path.Combine(_folder, loop)));
        for (var i = 0; i < outcomes.Count * KernelCase.Scenarios; i++)
        {
            var (outcome, row, lane) = (outcomes[i / KernelCase.Scenarios][i % KernelCase.Scenarios], i / KernelCase.Scenarios, i % KernelCase.Scenarios);
            var sums = new double[StepTotals<ScalarLane>.Count];
            for (var sum = 0; sum < sums.Length; sum++)
                sums[sum] = totals[(((row * sums.Length) + sum) * KernelCase.Scenarios) + lane];
            if (!Same(new(_case.Designs[row], 60, sums, []), outcome))
                return false;
        }

        return true;
    }

    static bool Same(FleetOutcome a, FleetOutcome b) => a.ToString() == b.ToString();

    NativeYardstick Write()
    {
        var clock = new StepClock(60, _case.Demands[0].Start, _case.Demands[0].Requests.Count);
        using var writer = new BinaryWriter(File.Create(Path.Combine(_folder, "input")));
        writer.Write(_case.Designs.Count);
        writer.Write(clock.StepCount);
        writer.Write(clock.Steps(_case.Designs[0].LaunchSeconds));
        writer.Write(clock.Steps(_case.Designs[0].EffectiveWarmup));
        writer.Write(60f);
        foreach (var numbers in _case.Designs.Select(design => FleetNumbers.Of(design, clock)))
        {
            for (var i = 0; i < Parameters * KernelCase.Scenarios; i++)
                writer.Write(numbers[i / KernelCase.Scenarios]);
        }

        for (var i = 0; i < clock.StepCount * KernelCase.Scenarios; i++)
            writer.Write((float)_case.Demands[i % KernelCase.Scenarios].Requests[i / KernelCase.Scenarios]);
        return this;
    }

    static (int Code, string Output) Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
