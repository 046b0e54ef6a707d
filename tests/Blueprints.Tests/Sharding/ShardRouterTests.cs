using System.Globalization;
using System.Text;
using Blueprints.Sharding;
using CsCheck;

namespace Blueprints.Tests.Sharding;

public sealed class ShardRouterTests
{
    // The roadmap's own example.
    static readonly ShardRouter Users = new(new()
    {
        Strategy = ShardStrategy.Range,
        Shards = [new() { Name = "shard-1" }, new() { Name = "shard-2" }],
        Ranges = [new() { From = 0, To = 999_999, Shard = "shard-1" }, new() { From = 1_000_000, To = 1_999_999, Shard = "shard-2" }],
    });

    static readonly ShardRouter Hashed = new(ShardMap.Even(5));

    [Theory]
    [InlineData(0, "shard-1")]
    [InlineData(999_999, "shard-1")]
    [InlineData(1_000_000, "shard-2")]
    [InlineData(1_999_999, "shard-2")]
    public void Users_of_the_roadmap_find_their_shard(long user, string shard)
    {
        Users.Find(user).Should().Be(shard);
        Users.Find((ulong)user).Should().Be(shard);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2_000_000)]
    [InlineData(long.MaxValue)]
    public void A_key_that_no_range_holds_is_said_so(long user)
    {
        Users.TryFind(user, out var shard).Should().BeFalse();
        shard.Should().BeNull();
        ((Action)(() => Users.Find(user))).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage($"key is {user}; allowed: 0 to 1999999; leave the last range without an end, or publish a map that holds the key*");
    }

    [Fact]
    public void A_range_without_an_end_holds_every_later_number()
    {
        var router = new ShardRouter(Users.Map with { Ranges = [Users.Map.Ranges[0], Users.Map.Ranges[1] with { To = null }] });

        router.Find(long.MaxValue).Should().Be("shard-2");
        router.Find(ulong.MaxValue).Should().Be("shard-2");
    }

    [Fact]
    public void A_range_map_routes_numbers_only() =>
        ((Action)(() => Users.Find("ann"))).Should().Throw<InvalidOperationException>().WithMessage("*use a consistent-hash map");

    // Written down once: another version, platform or language must find the same.
    [Theory]
    [InlineData("user-1", "shard-4")]
    [InlineData("user-2", "shard-4")]
    [InlineData("grüße", "shard-3")]
    public void Shards_of_known_keys_never_change(string key, string shard) => Hashed.Find(key).Should().Be(shard);

    [Fact]
    public void Kinds_of_key_agree_on_their_bytes() => Gen.Select(Gen.ULong, Gen.Guid, Gen.String[0, 300]).Sample((number, guid, text) =>
        Hashed.Find((long)number) == Hashed.Find(number)
        && Hashed.Find(number) == Hashed.Find(BitConverter.IsLittleEndian ? BitConverter.GetBytes(number) : [.. BitConverter.GetBytes(number).Reverse()])
        && Hashed.Find(guid) == Hashed.Find(Convert.FromHexString(guid.ToString("N", CultureInfo.InvariantCulture)))
        && Hashed.Find(text) == Hashed.Find(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_ring_is_walked_clockwise_whatever_the_order_of_shards() => Gen.Select(ShardMapGen.Hashed, Gen.ULong).Sample((map, key) =>
    {
        var hash = XxHash64.Of(key);
        var nodes = map.Shards.SelectMany(shard => Enumerable.Range(0, shard.Weight * map.VirtualNodes)
            .Select(node => (Place: XxHash64.Of(Encoding.UTF8.GetBytes($"{shard.Name}#{node}")), shard.Name))).OrderBy(node => node.Place).ToList();
        var expected = nodes.Where(node => node.Place >= hash).Concat(nodes).First().Name;

        return new ShardRouter(map).Find(key) == expected
            && new ShardRouter(map with { Shards = [.. map.Shards.Reverse()] }).Find(key) == expected;
    });

    [Fact]
    public void Every_number_of_a_range_map_belongs_to_exactly_one_shard() => Gen.Select(ShardMapGen.Ranged, Gen.Long[-2_000, 6_000]).Sample((map, key) =>
    {
        var holders = map.Ranges.Where(range => range.From <= key && key <= (range.To ?? long.MaxValue)).Select(range => range.Shard).ToList();
        return new ShardRouter(map).TryFind(key, out var shard) ? holders.SequenceEqual([shard]) : holders.Count == 0;
    });

    [Fact]
    public void A_cross_shard_query_asks_every_shard() => Hashed.AllShards.ToArray().Should().Equal("shard-0", "shard-1", "shard-2", "shard-3", "shard-4");

    [Fact]
    public void Lookups_allocate_nothing()
    {
        var (guid, text, bytes) = (new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), new string('x', 170), new byte[64]);
        LookUp(2_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        LookUp(2_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().Be(0);

        void LookUp(int times)
        {
            for (var i = 0; i < times; i++)
            {
                _ = Hashed.Find((long)i);
                _ = Hashed.Find((ulong)i);
                _ = Hashed.Find(guid);
                _ = Hashed.Find(text);
                _ = Hashed.Find(bytes);
                _ = Users.Find((long)i);
                _ = Users.TryFind(i, out _);
            }
        }
    }
}
