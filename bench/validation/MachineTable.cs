namespace LoadStudy;

/// <summary>The machine, the versions and the day.</summary>
static class MachineTable
{
    public static string Write(Recording recording)
    {
        string Of(string name) => recording.Machine.GetValueOrDefault(name, "unknown");
        return $"Measured on {Of("date")}: {recording.Cores} processors of {Of("cpu")}, {Of("kernel")}; PostgreSQL and pgbench {Of("postgresql")}, Redis and redis-benchmark {Of("redis")}, nginx {Of("nginx")}, wrk {Of("wrk")}. "
            + $"{recording.Points.Length} loads, {recording.Points.Count(point => point.IsCalibration)} of them light.\n\n";
    }
}
