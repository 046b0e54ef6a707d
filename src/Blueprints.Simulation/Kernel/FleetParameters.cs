using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>The fleet's own numbers on lanes, in the order in which <see cref="Fleets.FleetDesign"/> writes them; the policies' follow.</summary>
struct FleetParameters<T>
    where T : struct, ILane<T>
{
    public const int Count = 14;

    const float Tiny = 1e-9f;

    public T Minimum;
    public T Maximum;
    public T Initial;
    public T Rate;
    public T Servers;
    public T RateCap;
    public T Patience;
    public T Keep;
    public T Admission;
    public T Retry;
    public T Slack;
    public T BadShare;
    public T Poison;
    public T Prepared;

    /// <summary>Requests a second that so many instances serve; never zero, for it divides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T RateOf(T serving) => T.Max(T.Min(serving * Rate, RateCap), T.Fill(Tiny));

    public void Load(ReadOnlySpan<T> values)
    {
        (Minimum, Maximum, Initial, Rate, Servers) = (values[0], values[1], values[2], values[3], values[4]);
        (RateCap, Patience, Keep, Admission, Retry) = (values[5], values[6], values[7], values[8], values[9]);
        (Slack, BadShare, Poison, Prepared) = (values[10], values[11], values[12], values[13]);
    }
}
