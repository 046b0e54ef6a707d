using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Queueing;

/// <summary>
/// The logarithm of Erlang's C in closed form, for lanes: within 0.1 % of the exact recursion for every number of servers from 1 and every probability down to 1e-4.
/// </summary>
/// <remarks>
/// ln C = -β·q(t, s) with β = -√c·ln ρ, t = β/(β+4), s = 1/√c. For one server q is 1 (C = ρ); for many it is Halfin and Whitt's function of β. The polynomial is a least-squares
/// fit to the recursion, 1 ≤ c ≤ 10,000; the tests measure it against <see cref="ErlangC"/>.
/// </remarks>
static class StationaryWait
{
    const float LastFitted = 0.7f;

    /// <summary>ln C, and 1 ÷ (1 - ρ) besides: one division for both.</summary>
    /// <param name="servers">c.</param>
    /// <param name="inverseServers">1 ÷ c.</param>
    /// <param name="utilisation">ρ, below 1.</param>
    /// <param name="inverseIdle">1 ÷ (1 - ρ).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogErlangC<T>(T servers, T inverseServers, T utilisation, out T inverseIdle)
        where T : struct, ILane<T>
    {
        var s = T.Sqrt(inverseServers);
        // -β: one sign less to turn.
        var negative = T.Min(servers * s * LaneMath.Log(utilisation), T.Fill(0));
        var (denominator, idle) = (T.Fill(4) - negative, T.Fill(1) - utilisation);
        var inverse = T.Fill(1) / (denominator * idle);
        inverseIdle = denominator * inverse;
        var t = T.Min((denominator - T.Fill(4)) * (idle * inverse), T.Fill(LastFitted));

        var q = Row(s, 12.2178807f, -90.499182f, 190.113877f, -154.430433f, 42.7909045f);
        q = T.Fma(q, t, Row(s, -3.90604871f, 60.257144f, -150.612671f, 130.064719f, -36.1593682f));
        q = T.Fma(q, t, Row(s, 2.68447844f, -21.7371319f, 50.9114182f, -43.8583682f, 12.2287808f));
        q = T.Fma(q, t, Row(s, 0.749395216f, 1.70788228f, -7.07418472f, 6.29974643f, -1.74186883f));
        q = T.Fma(q, t, Row(s, 1.25374407f, -0.431471373f, 0.391386856f, -0.26033363f, 0.0515220053f));
        return negative * q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Row<T>(T s, float c0, float c1, float c2, float c3, float c4)
        where T : struct, ILane<T> =>
        T.Fma(T.Fma(T.Fma(T.Fma(T.Fill(c4), s, T.Fill(c3)), s, T.Fill(c2)), s, T.Fill(c1)), s, T.Fill(c0));
}
