namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>One of several equal machines among which calls are spread evenly: a queue in front of its processors.</summary>
/// <param name="Name">What to call it where it is overloaded: <c>db readers</c>.</param>
/// <param name="Busy">Processor seconds asked of one machine in a second; 0 or more.</param>
/// <param name="Vcpu">The machine's processors; a fraction of one is a slower one; above 0.</param>
/// <param name="Milliseconds">A call's mean processor time; 0 or more.</param>
/// <param name="Scv">The squared coefficient of variation of that time; 0 or more.</param>
sealed record Station(string Name, double Busy, double Vcpu, double Milliseconds, double Scv)
{
    int Processors => Math.Max(1, (int)Vcpu);

    double Speed => Vcpu / Processors;

    public double Utilisation => Busy / Vcpu;

    public bool IsOverloaded => Utilisation > LatencyAssumptions.StationaryUtilisation;

    /// <summary>The wait for a processor.</summary>
    public Delay Wait => IsOverloaded ? Delay.Unbounded : Delay.Wait(Busy / Speed, Processors, Milliseconds / Speed, Scv);

    /// <summary>The processor time of a kind of call.</summary>
    public Delay Service(double milliseconds) => Delay.Exponentially(milliseconds / Speed);
}
