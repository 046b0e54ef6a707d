namespace Blueprints.Estimation.Capacity;

/// <summary>The Universal Scalability Law fitted to measurements.</summary>
/// <param name="UnitThroughput">Lambda, the throughput of one.</param>
/// <param name="Contention">Sigma; 0 to 1.</param>
/// <param name="Coherency">Kappa; 0 or more.</param>
/// <param name="RSquared">The share of the throughput's variance that the law explains; at most 1, 1 being a perfect fit.</param>
public readonly record struct UslFit(double UnitThroughput, double Contention, double Coherency, double RSquared)
{
    /// <summary>The concurrency of the highest throughput; infinite without coherency cost.</summary>
    public double PeakConcurrency => UniversalScalabilityLaw.PeakConcurrency(Contention, Coherency);

    /// <summary>The throughput at a concurrency.</summary>
    /// <param name="concurrency">Processors or users; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The concurrency is out of range.</exception>
    public double Throughput(double concurrency) => UniversalScalabilityLaw.Throughput(concurrency, Contention, Coherency, UnitThroughput);
}
