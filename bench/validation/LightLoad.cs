using Blueprints.Estimation.Calibration;
using Blueprints.Estimation.Capacity;

namespace LoadStudy;

/// <summary>What light load says of a server: the runs of one to four clients, read by <c>blueprints calibrate</c>.</summary>
sealed class LightLoad
{
    /// <summary>What <c>blueprints calibrate</c> asks of a test before it tells processor time from it.</summary>
    public const double LeastUtilization = 0.5;

    readonly StudyPoint _one;

    public LightLoad(IReadOnlyCollection<StudyPoint> points, int cores)
    {
        _one = points.Single(point => point.Clients == 1);
        (One, Four) = (Demand.Of(_one), Demand.Of(points.MaxBy(point => point.Clients)!));
        Cores = cores;
        var text = string.Join('\n', points.Select(point => point.Output));
        // Redis answers with one thread, and nginx here with one worker; PostgreSQL may use every processor.
        Calibration = Calibrator.Of([MeasurementReader.Read(text, _one.Name)], new() { DailyUsers = 1 }, vcpus: IsOneThread ? 1 : cores);
    }

    public int Cores { get; }

    public CalibrationResult Calibration { get; }

    public bool IsOneThread => _one.System is "redis" or "nginx";

    /// <summary>Of one client, who finds everybody asleep.</summary>
    public Demand One { get; }

    /// <summary>Of the most clients of the light load.</summary>
    public Demand Four { get; }

    /// <summary>What a request waits for besides processors: storage, and being woken up.</summary>
    public double Delay => Math.Max(0, 1 / _one.Throughput - One.Whole);

    /// <summary>The squared coefficient of variation of a request's time when nobody else is there.</summary>
    public double? Variation => _one.Deviation is { } deviation ? Math.Pow(deviation / _one.Response, 2) : null;
}
