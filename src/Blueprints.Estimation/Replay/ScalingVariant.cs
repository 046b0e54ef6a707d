namespace Blueprints.Estimation.Replay;

/// <summary>Ways to scale the servers of a design, to be compared under the same traffic.</summary>
public enum ScalingVariant
{
    /// <summary>As the design says.</summary>
    Design,

    /// <summary>Target tracking of the average CPU alone, at the design's own target or 60 %.</summary>
    Tracking,

    /// <summary>Step scaling: 20 % more above that target, 50 % more from 15 points above it, 10 % fewer below half of it for a quarter of an hour.</summary>
    Step,

    /// <summary>Target tracking, and a minimum for each hour of the day by the average of these days; where the busiest hour stands out, a minimum for it too, as for an event that is known ahead.</summary>
    Scheduled,

    /// <summary>Target tracking, and predictive scaling at the same target.</summary>
    Predictive,

    /// <summary>Always the most servers.</summary>
    Fixed,
}
