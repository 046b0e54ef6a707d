using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>Logarithm, exponential and tolerant rounding from lane operations, so that every width gives the same bits. Polynomials after Cephes (Moshier), 2 ulp.</summary>
static class LaneMath
{
    // A sum of rounding errors must not become an instance: 10.000001 instances are 10.
    const float Tolerance = 1e-6f;

    /// <summary>ln a for positive normal a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T a)
        where T : struct, ILane<T>
    {
        var x = T.Split(a, out var exponent) - T.Fill(1);
        var square = x * x;
        // Pairs, then powers of the square: a shorter chain than one coefficient after the other.
        var p = T.Fma(T.Fill(7.0376836292e-2f), square, T.Fma(T.Fill(-1.1514610310e-1f), x, T.Fill(1.1676998740e-1f)));
        p = T.Fma(p, square, T.Fma(T.Fill(-1.2420140846e-1f), x, T.Fill(1.4249322787e-1f)));
        p = T.Fma(p, square, T.Fma(T.Fill(-1.6668057665e-1f), x, T.Fill(2.0000714765e-1f)));
        p = T.Fma(p, square, T.Fma(T.Fill(-2.4999993993e-1f), x, T.Fill(3.3333331174e-1f)));
        var y = T.Fma(p * x, square, square * T.Fill(-0.5f));
        return T.Fma(exponent, T.Fill(0.69314718056f), x + y);
    }

    /// <summary>e^a; below -80 as at -80, above 80 as at 80.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T a)
        where T : struct, ILane<T> => ExpOfNegative(T.Min(a, T.Fill(80)));

    /// <summary>e^a for a up to 80; below -80 as at -80. Beyond 88 the bits mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpOfNegative<T>(T a)
        where T : struct, ILane<T>
    {
        var x = T.Max(a, T.Fill(-80));
        var n = T.Floor(T.Fma(x, T.Fill(1.44269504089f), T.Fill(0.5f)));
        var r = T.Fma(n, T.Fill(2.12194440e-4f), T.Fma(n, T.Fill(-0.693359375f), x));
        var square = r * r;
        var p = T.Fma(T.Fill(1.9875691500e-4f), r, T.Fill(1.3981999507e-3f));
        p = T.Fma(p, square, T.Fma(T.Fill(8.3334519073e-3f), r, T.Fill(4.1665795894e-2f)));
        p = T.Fma(p, square, T.Fma(T.Fill(1.6666665459e-1f), r, T.Fill(5.0000001201e-1f)));
        return T.Scale(T.Fma(p, square, r) + T.Fill(1), n);
    }

    /// <summary>The whole number at or above a, forgiving one millionth of a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T RoundUp<T>(T a)
        where T : struct, ILane<T> => T.Ceiling(a - (a * T.Fill(Tolerance)));

    /// <summary>The whole number at or below a, forgiving one millionth of a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T RoundDown<T>(T a)
        where T : struct, ILane<T> => T.Floor(a + (a * T.Fill(Tolerance)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Clamp<T>(T a, T low, T high)
        where T : struct, ILane<T> => T.Max(T.Min(a, high), low);
}
