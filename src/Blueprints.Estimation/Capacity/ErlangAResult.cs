namespace Blueprints.Estimation.Capacity;

/// <summary>The stationary behaviour of an M/M/c+M queue.</summary>
/// <param name="WaitProbability">The probability that an arrival has to wait; 0 to 1.</param>
/// <param name="AbandonmentProbability">The share of arrivals that give up; 0 to 1.</param>
/// <param name="MeanWait">The mean time in the queue over all arrivals, in the rates' unit of time.</param>
/// <param name="MeanQueueLength">The mean number waiting.</param>
public readonly record struct ErlangAResult(double WaitProbability, double AbandonmentProbability, double MeanWait, double MeanQueueLength);
