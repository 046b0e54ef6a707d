using Blueprints.Sharding;
using CsCheck;

namespace Blueprints.Tests.Sharding;

public sealed class ShardBalanceTests
{
    // What ShardMap.DefaultVirtualNodes documents.
    const decimal DocumentedExcess = 0.14m;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void The_fullest_shard_stays_within_the_documented_bound(int shards) =>
        ShardBalance.Excess(ShardMap.Even(shards)).Should().BeInRange(0, DocumentedExcess);

    [Fact]
    public void Shares_sum_to_one_and_follow_the_weights() => ShardMapGen.Hashed.Sample(map =>
    {
        var shares = ShardBalance.Shares(map);
        return Math.Abs(shares.Values.Sum() - 1) < 0.000001m && shares.Count == map.Shards.Count;
    });

    [Fact]
    public void A_shard_of_triple_weight_holds_about_triple()
    {
        var shares = ShardBalance.Shares(new() { Shards = [new() { Name = "small" }, new() { Name = "large", Weight = 3 }] });

        shares["large"].Should().BeApproximately(0.75m, 0.03m);
    }

    [Fact]
    public void Shares_are_what_sampling_finds()
    {
        var map = ShardMap.Even(5);
        var router = new ShardRouter(map);
        var shares = ShardBalance.Shares(map);

        foreach (var group in Enumerable.Range(0, 100_000).GroupBy(key => router.Find((long)key)))
            (group.Count() / 100_000m).Should().BeApproximately(shares[group.Key], 0.006m);
    }
}
