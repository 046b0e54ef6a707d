using Blueprints.Caching;
using Blueprints.Tests.Validation;
using CsCheck;

namespace Blueprints.Tests.Caching;

public sealed class CacheContractTests
{
    [Fact]
    public void Keys_of_one_id_share_a_slot_and_never_meet_another_use()
    {
        CacheKeys.Copy("shop", "product", 2, "42").Should().Be("cache:shop:product:v2:{42}");
        CacheKeys.Session("shop", "k3y").Should().Be("session:shop:{k3y}");
        CacheKeys.Lock("shop", "order:42").Should().Be("lock:shop:{order:42}");
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a:b", "a")]
    [InlineData("a", "")]
    [InlineData("a", "{a}")]
    public void A_part_that_would_break_a_key_is_refused(string application, string id) =>
        ((Action)(() => CacheKeys.Lock(application, id))).Should().Throw<ArgumentException>().WithMessage("*allowed*encode it*");

    [Fact]
    public void A_lock_is_taken_only_if_free_and_released_only_by_its_token()
    {
        DistributedLock.Acquire("lock:shop:{1}", "token", TimeSpan.FromSeconds(5)).Should().Equal("SET", "lock:shop:{1}", "token", "NX", "PX", "5000");
        DistributedLock.Release("lock:shop:{1}", "token").Should().Equal("EVAL", DistributedLock.ReleaseScript, "1", "lock:shop:{1}", "token");
        DistributedLock.Extend("lock:shop:{1}", "token", TimeSpan.FromSeconds(1)).Should().Equal("EVAL", DistributedLock.ExtendScript, "1", "lock:shop:{1}", "token", "1000");
        ((Action)(() => DistributedLock.Acquire("k", "t", TimeSpan.Zero))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_session_that_is_read_lives_on()
    {
        SessionStore.Read("session:shop:{1}", SessionStore.DefaultTimeToLive).Should().Equal("GETEX", "session:shop:{1}", "EX", "1800");
        SessionStore.Write("session:shop:{1}", "{}", TimeSpan.FromMinutes(1)).Should().Equal("SET", "session:shop:{1}", "{}", "EX", "60");
        SessionStore.End("session:shop:{1}").Should().Equal("DEL", "session:shop:{1}");
        ((Action)(() => SessionStore.Read("k", TimeSpan.FromDays(31)))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(CacheInvalidation.CacheAside, 300, 0)]
    [InlineData(CacheInvalidation.WriteThrough, 0, 1)]
    [InlineData(CacheInvalidation.EventBased, 1, 1)]
    public void A_strategy_decides_staleness_and_calls_for_each_write(CacheInvalidation invalidation, int staleness, int calls)
    {
        var strategy = new CacheStrategy { Invalidation = invalidation };

        strategy.StalenessBoundSeconds.Should().Be(staleness);
        strategy.CallsPerWrite.Should().Be(calls);
        strategy.WriteMilliseconds(10, 1).Should().Be(invalidation == CacheInvalidation.WriteThrough ? (Blueprints.Quantities.Interval)11 : 10);
    }

    [Fact]
    public void A_copy_found_is_reads_over_reads_and_ends()
    {
        // One read a second, 299 seconds: a copy is filled, then found until it ends.
        new CacheStrategy { TimeToLiveSeconds = 299 }.HitRatio(1, 100).Should().Be(299m / 300);
        // Three reads to each write.
        new CacheStrategy { Invalidation = CacheInvalidation.EventBased, TimeToLiveSeconds = 2_592_000 }.HitRatio(3, 1).Should().BeApproximately(0.75m, 0.0001m);
        new CacheStrategy { Invalidation = CacheInvalidation.WriteThrough, TimeToLiveSeconds = 10 }.HitRatio(0.1m, 10).Should().BeGreaterThan(0.98m);
    }

    [Fact]
    public void Hit_ratios_are_shares_and_a_longer_life_never_lowers_them() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 1_000], Gen.Int[1, 1_000_000], Gen.Enum<CacheInvalidation>()).Sample((reads, writes, life, invalidation) =>
        {
            var shorter = new CacheStrategy { Invalidation = invalidation, TimeToLiveSeconds = life }.HitRatio(reads / 100m, writes / 100m);
            var longer = new CacheStrategy { Invalidation = invalidation, TimeToLiveSeconds = life * 2 }.HitRatio(reads / 100m, writes / 100m);
            return shorter is >= 0 and < 1 && longer >= shorter;
        });

    public static TheoryData<BlockSpec, string> Broken { get; } = new()
    {
        { new CacheSpec { DataTiering = true }, "blocks.it.dataTiering is on with cache.t4g.medium; allowed: on with cache.r6gd nodes, and only with them; choose a cache.r6gd node" },
        { new CacheSpec { NodeType = "cache.r6gd.xlarge" }, "blocks.it.dataTiering is off with cache.r6gd.xlarge; allowed: on with cache.r6gd nodes, and only with them; turn it on" },
        { new CacheSpec { MaintenanceWindow = "sunday" }, "blocks.it.maintenanceWindow is \"sunday\"; allowed: a weekly window in UTC such as sun:05:00-sun:06:00; correct it" },
        { new CacheSpec { Strategy = new() { TimeToLiveSeconds = 0 } }, "blocks.it.strategy.timeToLiveSeconds is 0; allowed: 1 to 2592000; raise it" },
        { new ServerlessCacheSpec { MaxDataGigabytes = 5, MinDataGigabytes = 6 }, "blocks.it.minDataGigabytes is 6; allowed: 1 to 5; lower it" },
        { new ServerlessCacheSpec { MaxEcpuPerSecond = 999 }, "blocks.it.maxEcpuPerSecond is 999; allowed: 1000 to 15000000; raise it" },
        { new ServerlessCacheSpec { SnapshotRetentionDays = 36 }, "blocks.it.snapshotRetentionDays is 36; allowed: 0 to 35; lower it" },
        { new MemcachedSpec { Nodes = 41 }, "blocks.it.nodes is 41; allowed: 1 to 40; lower it" },
        { new MemcachedSpec { EngineVersion = "1.5.16" }, "blocks.it.engineVersion is \"1.5.16\"; allowed: 1.6.12 or a later 1.x, which has TLS; raise it" },
        { new MemcachedSpec { NodeType = "m7g.large" }, "blocks.it.nodeType is \"m7g.large\"; allowed: a cache node type such as cache.m7g.large; correct it" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_the_only_problem(BlockSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void Defaults_are_valid_and_read_back_equal()
    {
        foreach (var spec in new BlockSpec[] { new ServerlessCacheSpec(), new MemcachedSpec(), new CacheSpec { NodeType = "cache.r6gd.xlarge", DataTiering = true, MaintenanceWindow = "sun:05:00-sun:06:00" } })
        {
            SpecProblems.Of(spec).Should().BeEmpty();
            BlockSpec.FromJson(spec.ToJson()).Should().Be(spec);
        }
    }
}
