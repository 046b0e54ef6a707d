namespace Blueprints.Estimation.Planning.Search;

/// <summary>An option over all scenarios.</summary>
sealed class OptionScore
{
    public OptionScore(PlanOption option, WorkKind kind, PlanTable table, int scenarios, double runHours)
    {
        (Option, Kind) = (option, kind);
        (Cost, Bad, Offered) = (new double[scenarios], new double[scenarios], new double[scenarios]);
        foreach (var part in option.Parts)
        {
            for (var s = 0; s < scenarios; s++)
            {
                var score = table[part.Key, s];
                Cost[s] += part.Monthly(score.InstanceHours, runHours);
                Bad[s] += part.Count * score.Bad;
                Offered[s] += part.Count * score.Offered;
            }
        }

        MeanCost = Cost.Average();
    }

    public PlanOption Option { get; }

    public WorkKind Kind { get; }

    /// <summary>USD a month in each scenario.</summary>
    public double[] Cost { get; }

    /// <summary>Calls that were lost or late.</summary>
    public double[] Bad { get; }

    public double[] Offered { get; }

    public double MeanCost { get; }

    /// <summary>Scenarios in which it alone keeps the promise.</summary>
    public int Met { get; private set; }

    /// <summary>The share of calls lost or late in the middle scenario.</summary>
    public double MiddleMiss { get; private set; }

    /// <summary>Judges it against the requests that users make, which are those that the servers get; jobs against themselves.</summary>
    public void Judge(double[] requests, double allowed)
    {
        var shares = Bad.Select((bad, s) => requests[s] > 0 ? bad / requests[s] : 0).ToArray();
        Met = shares.Count(share => share <= allowed);
        Array.Sort(shares);
        MiddleMiss = shares[shares.Length / 2];
    }
}
