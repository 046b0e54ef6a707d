using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>The intervals that RDS enhanced monitoring has.</summary>
static class MonitoringInterval
{
    static readonly int[] Seconds = [1, 5, 10, 15, 30, 60];

    public static void Validate(string property, int? seconds, ProblemCollector problems)
    {
        if (seconds is { } value && !Seconds.Contains(value))
            problems.Add(property, $"{value}", string.Join(", ", Seconds), "use one of these, or leave it out");
    }
}
