using Blueprints.Simulation.Kernel;
using CsCheck;

namespace Blueprints.Simulation.Tests;

public sealed class LaneMathTests
{
    [Fact]
    public void Logarithm_is_right_to_single_precision() => Gen.Double[-80, 80].Sample(power =>
    {
        var value = (float)Math.Exp(power);
        LaneMath.Log(Lane.Of(value)).Value.Should().BeApproximately((float)Math.Log(value), (float)(2e-7 * Math.Max(1, Math.Abs(power))));
    });

    [Fact]
    public void Exponential_is_right_to_single_precision() => Gen.Float[-79.9f, 79.9f].Sample(x =>
        ((double)LaneMath.Exp(new ScalarLane(x)).Value / Math.Exp(x)).Should().BeApproximately(1, 3e-7));

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10.000004, 10)]
    [InlineData(10.01, 11)]
    [InlineData(0, 0)]
    [InlineData(0.3, 1)]
    public void Rounding_up_forgives_a_millionth(double value, float expected) => LaneMath.RoundUp(Lane.Of(value)).Value.Should().Be(expected);

    [Fact]
    public void Every_width_computes_the_same_bits() => Gen.Float[1e-20f, 1e20f].Array[16].Sample(values =>
    {
        var reference = values.Select(value => Some(new ScalarLane(value)).Value).ToArray();
        Wide<Lane128>(values).Should().Equal(reference);
        Wide<Lane256>(values).Should().Equal(reference);
        Wide<Lane512>(values).Should().Equal(reference);
    });

    static T Some<T>(T x)
        where T : struct, ILane<T>
    {
        var log = LaneMath.Log(x);
        var small = T.Select(T.Less(log, T.Fill(1)), LaneMath.Exp(log * T.Fill(0.3f)), T.Sqrt(x) / T.Fill(3));
        return LaneMath.RoundUp(T.Fma(small, log, T.Floor(small))) + T.Min(small, T.Max(log, T.Fill(-3)));
    }

    static float[] Wide<T>(float[] values)
        where T : struct, ILane<T>
    {
        var result = new float[values.Length];
        for (var i = 0; i < values.Length; i += T.Width)
            Some(T.Load(values.AsSpan(i))).Store(result.AsSpan(i));
        return result;
    }
}
