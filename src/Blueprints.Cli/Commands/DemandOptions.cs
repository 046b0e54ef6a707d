using System.CommandLine;
using System.Globalization;
using Blueprints.Estimation.Replay;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options that say which traffic is replayed: a trace or a made-up shape, how long, in which steps, how many times.</summary>
sealed class DemandOptions
{
    const int MostScenarios = 10_000;
    const double MostSteps = 5_000_000;

    static readonly Dictionary<string, (ProfileKind Kind, double Least)> Profiles = new(StringComparer.Ordinal)
    {
        ["constant"] = (ProfileKind.Constant, 0), ["diurnal"] = (ProfileKind.Diurnal, 0), ["weekly"] = (ProfileKind.Weekly, 0), ["spike"] = (ProfileKind.Spike, 2),
        ["flash-crowd"] = (ProfileKind.FlashCrowd, 2), ["launch"] = (ProfileKind.Launch, 1), ["meal-times"] = (ProfileKind.MealTimes, 0), ["black-friday"] = (ProfileKind.BlackFriday, 2),
    };

    readonly Option<string?> _trace = new("--trace") { Description = "Requests of users as CSV, timestamp,requests; .gz is unpacked. Intervals that are absent are missing, not zero.", HelpName = "FILE" };
    readonly Option<string?> _profile = new("--profile") { Description = $"A made-up shape around the users' mean rate: {string.Join(", ", Profiles.Keys)}.", HelpName = "SHAPE" };
    readonly Option<double?> _days = new("--days") { Description = "How many days. Default: the whole trace; 7 for a shape.", HelpName = "D" };
    readonly Option<string?> _step = new("--step") { Description = "The simulation's step: 60s, 5m. Default: the trace's own; 60s for a shape, 15s where pods scale.", HelpName = "TIME" };
    readonly Option<double?> _scale = new("--scale") { Description = "Multiplies the trace's requests. Default: 1; with --users, so that its mean is theirs.", HelpName = "X" };
    readonly Option<bool> _redraw = new("--redraw") { Description = "Scale the trace's rate over a quarter of an hour and draw the counts anew: multiplied counts have a small site's noise many times over." };
    readonly Option<int> _scenarios = new("--scenarios") { Description = "How many times, with noise on all but the first.", HelpName = "N", DefaultValueFactory = _ => 1 };
    readonly Option<ulong> _seed = new("--seed") { Description = "The seed of the noise. Same input, same seed, same bytes.", HelpName = "S", DefaultValueFactory = _ => 1 };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [_trace, _profile, _days, _step, _scale, _redraw, _scenarios, _seed];

    /// <summary>The seed.</summary>
    public ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>Whether traffic is named at all.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_trace) is not null || parsed.GetValue(_profile) is not null;

    /// <summary>Whether it is a made-up shape, which needs to know how many users there are.</summary>
    public bool IsShape(ParseResult parsed) => parsed.GetValue(_profile) is not null;

    /// <summary>How many scenarios there are.</summary>
    /// <exception cref="InvalidInputException">The number is out of range.</exception>
    public int Count(ParseResult parsed)
    {
        var count = parsed.GetValue(_scenarios);
        return count is >= 1 and <= MostScenarios ? count : throw new InvalidInputException($"--scenarios is {count}; allowed: 1 to {MostScenarios}");
    }

    /// <summary>The traffic and where it comes from, in words.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="workload">The users' figures.</param>
    /// <param name="isUsersGiven">Whether their number was given and not assumed.</param>
    /// <param name="usualStep">The step of a shape where none is given, in seconds. Default: 60.</param>
    /// <exception cref="InvalidInputException">The options do not go together, are out of range, or the trace cannot be used.</exception>
    public ReplayTraffic Read(ParseResult parsed, Workload workload, bool isUsersGiven, double usualStep = 60) => (parsed.GetValue(_trace), parsed.GetValue(_profile)) switch
        {
            ({ } file, null) => Trace(parsed, file, workload, isUsersGiven),
            (null, { } shape) => Shape(parsed, shape, workload, usualStep),
            _ => throw new InvalidInputException($"which traffic? Give --trace FILE or --profile SHAPE ({string.Join(", ", Profiles.Keys)}), one of them"),
        };

    /// <summary>A demand and its variants with noise.</summary>
    /// <exception cref="InvalidInputException">The number of scenarios is out of range.</exception>
    public IReadOnlyList<DemandSeries> Scenarios(ParseResult parsed, DemandSeries demand) => ReplayDemand.Scenarios(demand, Seed(parsed), Count(parsed));

    ReplayTraffic Trace(ParseResult parsed, string file, Workload workload, bool isUsersGiven)
    {
        var trace = InputFile.ReadTrace(file);
        if (parsed.GetValue(_days) is { } days)
            trace = ReplayDemand.First(trace, Between("--days", days, 0.001, 3_650));
        if (parsed.GetValue(_step) is { } step)
            trace = Resample(trace, TimeSpanText.Seconds("--step", step));
        var mean = trace.Requests.Average() / trace.StepSeconds;
        if (parsed.GetValue(_scale) is not null && isUsersGiven)
            throw new InvalidInputException("--scale and --users both say how large the trace's traffic is; give one of them");
        var scale = isUsersGiven && mean > 0 ? (double)workload.RequestsPerSecond.Expected / mean : Between("--scale", parsed.GetValue(_scale) ?? 1, 0, 1e9);
        var scaled = parsed.GetValue(_redraw) ? trace.Redraw(scale, Seed(parsed)) : trace.Scale(scale);
        return new(scaled, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} × {scale:0.####}{(parsed.GetValue(_redraw) ? ", counts drawn anew" : "")}: {mean * scale:#,##0.##} requests a second on average, {scaled.Requests.Max() / trace.StepSeconds:#,##0.##} in the busiest step"));
    }

    ReplayTraffic Shape(ParseResult parsed, string name, Workload workload, double usualStep)
    {
        if (!Profiles.TryGetValue(name, out var shape))
            throw new InvalidInputException($"--profile is \"{name}\"; allowed: {string.Join(", ", Profiles.Keys)}");
        if (parsed.GetValue(_scale) is not null || parsed.GetValue(_redraw))
            throw new InvalidInputException("--scale and --redraw are for traces; a shape follows --users");
        var days = Between("--days", parsed.GetValue(_days) ?? 7, Math.Max(0.001, shape.Least), 3_650);
        var step = parsed.GetValue(_step) is { } text ? TimeSpanText.Seconds("--step", text) : usualStep;
        if (days * 86_400 / step > MostSteps)
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"--days {days} in steps of {step} seconds are {days * 86_400 / step:#,##0} steps; allowed: {MostSteps:#,##0}"));
        return ReplayTraffic.OfShape(name, shape.Kind, workload, days, step);
    }

    static DemandSeries Resample(DemandSeries trace, double seconds)
    {
        try
        {
            return trace.Resample(seconds);
        }
        catch (ArgumentException e)
        {
            throw new InvalidInputException($"--step: {e.Message.Split(" (Parameter", 2)[0]}", e);
        }
    }

    static double Between(string option, double value, double least, double most) =>
        value >= least && value <= most ? value : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}; allowed: {least} to {most:#,##0}"));
}
