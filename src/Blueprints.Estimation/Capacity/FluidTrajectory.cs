using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity;

/// <summary>A fluid queue over time.</summary>
/// <param name="Backlog">Jobs waiting at the end of each step.</param>
/// <param name="OldestAge">How long the oldest waiting job has waited at the end of each step, in order of arrival; 0 without a backlog. Jobs of the start count from the start.</param>
/// <param name="Served">Jobs done in each step.</param>
/// <param name="TotalWait">Jobs times the time they waited: the area under the backlog.</param>
public sealed record FluidTrajectory(ImmutableArray<double> Backlog, ImmutableArray<double> OldestAge, ImmutableArray<double> Served, double TotalWait)
{
    /// <summary>The largest backlog at the end of a step; 0 without steps.</summary>
    public double PeakBacklog => Backlog.IsEmpty ? 0 : Backlog.Max();

    /// <summary>The highest age at the end of a step; 0 without steps.</summary>
    public double PeakAge => OldestAge.IsEmpty ? 0 : OldestAge.Max();
}
