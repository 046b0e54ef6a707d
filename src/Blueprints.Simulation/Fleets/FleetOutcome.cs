using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Fleets;

/// <summary>What came of one design under one demand.</summary>
public sealed record FleetOutcome
{
    internal FleetOutcome(FleetDesign design, double stepSeconds, ReadOnlySpan<double> totals, ReadOnlySpan<double> waits)
    {
        Design = design.Name;
        (OfferedRequests, ServedRequests, LostRequests, LateRequests) = (totals[0], totals[1], totals[2], totals[3]);
        MeanWaitSeconds = totals[1] > 0 ? totals[4] / totals[1] : 0;
        MinutesLost = totals[5] * stepSeconds / 60;
        InstanceHours = totals[6] * stepSeconds / 3600;
        DeadLetters = totals[7];
        (MaxInstances, MinInstances, MaxBacklog, MaxWaitSeconds) = ((int)totals[8], (int)totals[9], totals[10], totals[11]);
        _pricePerHour = design.PricePerHour;
        ServiceSeconds = design.ServiceSeconds;
        _longer = waits.ToArray();
    }

    readonly double[] _longer;
    readonly double _pricePerHour;

    /// <summary>The design's name.</summary>
    public string Design { get; }

    /// <summary>Requests or messages that came, retries among them.</summary>
    public double OfferedRequests { get; }

    /// <summary>Requests that were served.</summary>
    public double ServedRequests { get; }

    /// <summary>Requests turned away at the admission limit or given up after the timeout.</summary>
    public double LostRequests { get; }

    /// <summary>Served requests whose answer took longer than the objective's time.</summary>
    public double LateRequests { get; }

    /// <summary>Minutes in which fewer than the objective's share of requests were answered in time.</summary>
    public double MinutesLost { get; }

    /// <summary>The mean wait before service over all served requests, seconds.</summary>
    public double MeanWaitSeconds { get; }

    /// <summary>The mean wait in the worst step, seconds.</summary>
    public double MaxWaitSeconds { get; }

    /// <summary>One request's own work, seconds.</summary>
    public double ServiceSeconds { get; }

    /// <summary>Hours of all instances, from launch to termination.</summary>
    public double InstanceHours { get; }

    /// <summary>USD for the instance hours.</summary>
    public decimal Cost => (decimal)InstanceHours * (decimal)_pricePerHour;

    /// <summary>The largest desired capacity.</summary>
    public int MaxInstances { get; }

    /// <summary>The smallest desired capacity.</summary>
    public int MinInstances { get; }

    /// <summary>The largest backlog at the end of a step.</summary>
    public double MaxBacklog { get; }

    /// <summary>Messages moved to the dead-letter queue.</summary>
    public double DeadLetters { get; }

    /// <summary>The response time, seconds, that a share of the served requests does not exceed: wait by percentile plus the mean service time. Null where the run kept no percentiles.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    public double? ResponseSeconds(double share) =>
        _longer.Length == 0 ? null : ServiceSeconds + WaitEdges.Quantile(_longer, ServedRequests, share);
}
