using Blueprints.Estimation.Replay;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>One tier of a replayed day, hour by hour.</summary>
/// <param name="Result">What came of it.</param>
sealed record DayTier(TierResult Result)
{
    public string Name => Result.Tier.Name;

    public bool IsOnRequestPath => Result.Tier.IsOnRequestPath;

    /// <summary>Requests of users a second that its servers are full at, step by step.</summary>
    public IEnumerable<double> Carries => Result.Shown.Timeline.InService.Select(servers => servers * Result.Tier.Design.RequestsPerSecond / Result.Tier.CallsPerRequest);

    /// <summary>The busiest step's share of what its servers do.</summary>
    public double Fullest => Result.Shown.Timeline.Utilisation.Max();

    /// <summary>The fewest and the most servers that serve in an hour.</summary>
    public (double Fewest, double Most) Servers(Range hour) => (Result.Shown.Timeline.InService.Take(hour).Min(), Result.Shown.Timeline.InService.Take(hour).Max());

    /// <summary>The response time in milliseconds that 95 % of an hour's calls do not exceed; null where nothing is served.</summary>
    public double? P95(Range hour) => Result.Shown.Timeline.ResponseSeconds(hour.Start.Value, hour.End.Value - hour.Start.Value, 0.95) * 1_000;

    /// <summary>USD for an hour; null where the machine has no price.</summary>
    public double? Cost(Range hour) => (double?)Result.Cost(hour.Start.Value, hour.End.Value - hour.Start.Value);
}
