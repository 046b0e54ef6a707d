using Blueprints.Simulation.Kernel;
using Blueprints.Simulation.Queueing;
using CsCheck;

namespace Blueprints.Simulation.Tests;

public sealed class ErlangTests
{
    // Textbook table at a utilisation of 0.9: probability of waiting and mean wait in service times.
    [Theory]
    [InlineData(1, 0.90, 9.00)]
    [InlineData(2, 0.85, 4.26)]
    [InlineData(5, 0.76, 1.53)]
    [InlineData(10, 0.67, 0.67)]
    [InlineData(20, 0.55, 0.28)]
    public void Exact_values_are_the_published_ones(int servers, double probability, double wait)
    {
        ErlangC.Probability(servers, 0.9 * servers).Should().BeApproximately(probability, 0.006);
        ErlangC.MeanWait(servers, 0.9 * servers).Should().BeApproximately(wait, 0.006);
    }

    [Fact]
    public void Service_level_of_fourteen_agents_at_ten_erlangs_is_the_published_one() =>
        (1 - ErlangC.Tail(14, 10, 20.0 / 180)).Should().BeApproximately(0.8884, 0.0001);

    [Fact]
    public void Closed_form_is_within_a_tenth_of_a_percent_of_the_recursion() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 30], Gen.Int[30, 3000]), Gen.Double[0.01, 0.95]).Sample((servers, utilisation) =>
        {
            var exact = ErlangC.Probability(servers, servers * utilisation);
            if (exact > 1e-4)
                (Math.Exp(LogC(servers, utilisation)) / exact).Should().BeApproximately(1, 0.0012);
            else
                Math.Exp(LogC(servers, utilisation)).Should().BeLessThan(2e-4);
        });

    static double LogC(int servers, double utilisation)
    {
        var log = StationaryWait.LogErlangC(Lane.Of(servers), Lane.Of(1.0 / servers), Lane.Of(utilisation), out var inverseIdle);
        ((double)inverseIdle.Value).Should().BeApproximately(1 / (1 - utilisation), 1e-5 / (1 - utilisation));
        return log.Value;
    }
}
