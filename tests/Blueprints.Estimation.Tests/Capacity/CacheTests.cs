using Blueprints.Estimation.Capacity;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

public sealed class CacheTests
{
    [Theory]
    [InlineData(10_000, 1_000, 0.8, 0.4367)]
    [InlineData(10_000, 1_000, 1.0, 0.6756)]
    [InlineData(100, 10, 1.0, 0.3976)]
    [InlineData(20, 3, 1.0, 0.3203)]
    public void Che_has_the_published_values(int items, int capacity, double alpha, double ratio) =>
        LruCache.ZipfHitRatio(items, capacity, alpha).Should().BeApproximately(ratio, 5e-5);

    [Fact]
    public void Che_is_near_what_a_simulated_cache_hits() => LruCache.ZipfHitRatio(10_000, 1_000, 1).Should().BeApproximately(0.6754, 0.001);

    [Fact]
    public void Che_is_1_7_percent_low_for_a_cache_of_3_of_20() => (LruCache.ZipfHitRatio(20, 3, 1) / 0.3260 - 1).Should().BeApproximately(-0.017, 0.0005);

    [Fact]
    public void Extreme_skew_is_one_item() => LruCache.ZipfHitRatio(1_000_000_000_000, 10, 60).Should().BeApproximately(1, 1e-12);

    [Fact]
    public void Equal_popularity_hits_as_much_as_fits() => LruCache.HitRatio([.. Enumerable.Repeat(3.0, 1_000)], 250).Should().BeApproximately(0.25, 1e-12);

    [Fact]
    public void Hit_ratio_grows_with_the_cache_and_the_skew() =>
        Gen.Select(Gen.Int[10, 3_000], Gen.Double[0.05, 0.9], Gen.Double[0, 2]).Sample((items, part, alpha) =>
        {
            var ratio = LruCache.ZipfHitRatio(items, part * items, alpha);
            return ratio is >= 0 and <= 1 && LruCache.ZipfHitRatio(items, part * items * 1.05, alpha) >= ratio && LruCache.ZipfHitRatio(items, part * items, alpha + 0.1) >= ratio - 1e-12;
        }, iter: 60);

    [Fact]
    public void Buckets_of_a_billion_items_agree_with_the_scaling_of_single_ones()
    {
        LruCache.ZipfHitRatio(1_000_000_000, 100_000_000, 0).Should().BeApproximately(0.1, 1e-9);
        LruCache.ZipfHitRatio(3_000_000, 300_000, 0.9).Should().BeApproximately(LruCache.HitRatio(Zipf.Popularities(3_000_000, 0.9), 300_000), 1e-6);
    }

    [Fact]
    public void Harmonic_numbers_continue_smoothly_past_the_direct_sum()
    {
        Zipf.HarmonicNumber(1_000_000, 1).Should().BeApproximately(14.392726722865724, 1e-12);
        Zipf.HarmonicNumber(0, 1).Should().Be(0);
    }

    [Fact]
    public void Skew_of_80_to_20_gives_80_percent_to_20_percent()
    {
        var alpha = Zipf.Alpha(1_000_000, 0.2, 0.8);

        Zipf.TopShare(1_000_000, alpha, 200_000).Should().BeApproximately(0.8, 1e-9);
        alpha.Should().BeInRange(0.8, 0.95);
    }

    [Fact]
    public void Fixed_times_hit_less_than_renewed_ones()
    {
        TtlCache.FixedHitRatio(2, 3).Should().BeApproximately(6 / 7.0, 1e-15);
        TtlCache.RenewedHitRatio(2, 3).Should().BeApproximately(1 - Math.Exp(-6), 1e-15);
        TtlCache.FixedHitRatio([1, 3], 1).Should().BeApproximately(0.25 * 0.5 + 0.75 * 0.75, 1e-15);
    }

    [Fact]
    public void Layers_multiply_their_misses()
    {
        CacheLayers.HitRatio(0.5, 0.8).Should().BeApproximately(0.9, 1e-15);
        CacheLayers.MeanLatency([0.8], [0.1], 100).Should().BeApproximately(20.1, 1e-12);
    }
}
