using Blueprints.Sharding;
using Blueprints.Validation;
using CsCheck;

namespace Blueprints.Tests.Sharding;

public sealed class ShardMapTests
{
    static readonly ShardMap TwoRanges = Ranges(new() { From = 0, To = 9, Shard = "a" }, new() { From = 10, Shard = "b" });

    public static TheoryData<ShardMap, string> Broken { get; } = new()
    {
        { ShardMap.Even(2) with { SchemaVersion = 2 }, "schemaVersion is 2; allowed: 1; write the document in version 1" },
        { ShardMap.Even(2) with { Version = 0 }, "version is 0; allowed: 1 to 2147483647; raise it" },
        { ShardMap.Even(2) with { VirtualNodes = 0 }, "virtualNodes is 0; allowed: 1 to 4096; raise it" },
        { ShardMap.Even(2) with { Strategy = (ShardStrategy)9 }, "strategy is 9; allowed: ConsistentHash, Range; use one of these" },
        { ShardMap.Even(2) with { Shards = [] }, "shards.count is 0; allowed: 1 to 1000; raise it" },
        { ShardMap.Even(2) with { Shards = [new() { Name = "a" }, new() { Name = "a" }] }, "shards is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { ShardMap.Even(2) with { Shards = [new() { Name = "a", Weight = 101 }] }, "shards[0].weight is 101; allowed: 1 to 100; lower it" },
        { ShardMap.Even(1_000) with { VirtualNodes = 1_001 }, "virtualNodes is 1001000 in all; allowed: up to 1000000 over all shards and weights; lower it or the weights" },
        { ShardMap.Even(2) with { Ranges = TwoRanges.Ranges }, "ranges is 2 ranges; allowed: none under consistent hash; remove them, or choose the strategy range" },
        { TwoRanges with { VirtualNodes = 7 }, "virtualNodes is 7; allowed: its default under ranges; remove it" },
        { Ranges(new() { From = 0, To = 9, Shard = "a" }, new() { From = 11, Shard = "b" }), "ranges[1].from is 11; allowed: 10, the key after the range before; close the gap: its keys have no shard" },
        { Ranges(new() { From = 0, To = 9, Shard = "a" }, new() { From = 9, Shard = "b" }), "ranges[1].from is 9; allowed: 10, the key after the range before; let no key be in two ranges" },
        { Ranges(new() { From = 0, Shard = "a" }, new() { From = 9, Shard = "b" }), "ranges[0].to is missing; allowed: a last key for every range but the last; end the range where the next one starts" },
        { Ranges(new() { From = 0, To = 9, Shard = "a" }, new() { From = 10, To = 9, Shard = "b" }), "ranges[1].to is 9; allowed: 10 (from) or more; raise it" },
        { Ranges(new() { From = 0, To = 9, Shard = "a" }, new() { From = 10, Shard = "b" }, new() { From = 12, Shard = "c" }), "ranges[1].to is missing; allowed: a last key for every range but the last; end the range where the next one starts; ranges[2].shard is \"c\"; allowed: a, b; name a shard of the map" },
        { Ranges(new KeyRange { From = 0, Shard = "a" }), "ranges is without shard \"b\"; allowed: at least one range for each shard; give it a range or remove the shard" },
        { Ranges(new() { From = 0, To = long.MaxValue, Shard = "a" }, new() { From = long.MaxValue, Shard = "b" }), "ranges[1].from is 9223372036854775807; allowed: 9223372036854775808, the key after the range before; let no key be in two ranges" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_reported(ShardMap map, string problems)
    {
        string.Join("; ", map.Validate()).Should().Be(problems);
        ((Action)(() => _ = new ShardRouter(map))).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void Json_gives_back_an_equal_map() => ShardMapGen.Any.Sample(map => ShardMap.FromJson(map.ToJson()) == map);

    [Theory]
    [InlineData("", "map: the file is empty; expected a JSON object")]
    [InlineData("{", "map:1:2: the document ends too early: a { or [ is not closed")]
    [InlineData("""{ "shards": [{ "name": "a", "size": 3 }] }""", "*unknown property \"size\"; remove it or check its spelling")]
    [InlineData("""{ "version": 2 }""", "*missing \"shards\"")]
    [InlineData("""{ "strategy": "range", "shards": [{ "name": "a" }], "ranges": [{ "from": 1e30, "shard": "a" }] }""", "*ranges[0].from: expected a whole number")]
    [InlineData("""{ "shards": [{ "name": "a" }], "virtualNodes": 0 }""", "map has a problem: virtualNodes is 0; allowed: 1 to 4096; raise it")]
    public void Bad_document_is_one_clear_error(string json, string message) =>
        ((Action)(() => ShardMap.FromJson(json, "map"))).Should().Throw<InvalidInputException>().WithMessage(message);

    [Fact]
    public void Share_is_the_weight_over_all_weights() =>
        new ShardMap { Shards = [new() { Name = "a" }, new() { Name = "b", Weight = 3 }] }.Share("b").Should().Be(0.75m);

    [Fact]
    public void Share_of_an_unknown_shard_says_which_there_are() =>
        ((Action)(() => TwoRanges.Share("c"))).Should().Throw<ArgumentException>().WithMessage("shard is \"c\"; allowed: a, b; name one of these*");

    static ShardMap Ranges(params ReadOnlySpan<KeyRange> ranges) =>
        new() { Strategy = ShardStrategy.Range, Shards = [new() { Name = "a" }, new() { Name = "b" }], Ranges = [.. ranges] };
}
