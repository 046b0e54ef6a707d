namespace Blueprints.Simulation.Demand;

/// <summary>Requests in each step of a run, one step after the other.</summary>
public sealed class DemandSeries
{
    /// <summary>Creates a series; missing steps are not zero: they are filled on the line between their neighbours and counted in <see cref="MissingSteps"/>.</summary>
    /// <param name="name">The name in results.</param>
    /// <param name="start">When the first step starts.</param>
    /// <param name="stepSeconds">The length of a step; above 0.</param>
    /// <param name="requests">Requests in each step, at least 0; NaN where nothing is known.</param>
    /// <exception cref="ArgumentException">A value is negative or infinite, nothing is known at all, or the step is not positive.</exception>
    public DemandSeries(string name, DateTimeOffset start, double stepSeconds, IReadOnlyList<double> requests)
    {
        if (!(stepSeconds > 0) || !double.IsFinite(stepSeconds))
            throw new ArgumentException($"{name}: step: got {stepSeconds:R} seconds, allowed: above 0", nameof(stepSeconds));
        for (var i = 0; i < requests.Count; i++)
        {
            if (requests[i] < 0 || double.IsInfinity(requests[i]) || requests[i] > 1e15)
                throw new ArgumentException($"{name}: step {i}: got {requests[i]:R} requests, allowed: 0 to 1e15, or NaN where nothing is known", nameof(requests));
        }

        (Name, Start, StepSeconds, Known) = (name, start, stepSeconds, requests);
        MissingSteps = requests.Count(double.IsNaN);
        if (MissingSteps == requests.Count)
            throw new ArgumentException($"{name}: no step has a known number of requests", nameof(requests));
        Requests = Gaps.Fill(requests);
    }

    /// <summary>The name in results.</summary>
    public string Name { get; }

    /// <summary>When the first step starts.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The length of a step, seconds.</summary>
    public double StepSeconds { get; }

    /// <summary>Requests in each step, gaps filled.</summary>
    public IReadOnlyList<double> Requests { get; }

    /// <summary>Requests in each step as given: NaN where nothing is known.</summary>
    public IReadOnlyList<double> Known { get; }

    /// <summary>Steps that were filled.</summary>
    public int MissingSteps { get; }

    /// <summary>The same shape with every step multiplied. For counts that were drawn at random prefer to scale the rate and draw again: a factor multiplies the noise too.</summary>
    /// <param name="factor">The factor; at least 0.</param>
    public DemandSeries Scale(double factor) => new(Name, Start, StepSeconds, [.. Known.Select(value => value * factor)]);

    /// <summary>
    /// The same shape at another size, with counts drawn anew: the rate is the average of a quarter of an hour around each step, times the factor, and the counts are Poisson around it. So
    /// the counting noise is that of the larger site and not the small one's many times over.
    /// </summary>
    /// <param name="factor">The factor; at least 0.</param>
    /// <param name="seed">The seed; the same one draws the same counts.</param>
    public DemandSeries Redraw(double factor, ulong seed) => new(Name, Start, StepSeconds, RateScaling.Redraw(Known, StepSeconds, factor, seed));

    /// <summary>The same requests in other steps: each step's requests are spread evenly over its time.</summary>
    /// <param name="stepSeconds">The new step in seconds; a whole multiple or divisor of the old one.</param>
    /// <exception cref="ArgumentException">The steps do not fit.</exception>
    public DemandSeries Resample(double stepSeconds) => new(Name, Start, stepSeconds, Gaps.Resample(Known, StepSeconds, stepSeconds));
}
