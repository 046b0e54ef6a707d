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
        { new CacheSpec { ShardScaling = new() }, "blocks.it.nodeType is \"cache.t4g.medium\" with auto scaling; allowed: large, xlarge, 2xlarge of r8g, r7g, r6g, r6gd, r5, m8g, m7g, m6g, m5, c8gn, c7gn; choose such a node, such as cache.m7g.large, or remove the scaling" },
        { Large with { ShardScaling = new() { TargetPercent = 34 } }, "blocks.it.shardScaling.targetPercent is 34; allowed: 35 to 70; raise it" },
        { Large with { ShardScaling = new() { MinShards = 2 } }, "blocks.it.shardScaling is 2 to 6 shards; allowed: a range from 1 that holds shards (1); widen the range, or change shards" },
        { Large with { ShardScaling = new() { MaxShards = 91 } }, "blocks.it.shardScaling.maxShards is 91; allowed: 1 to 90; lower it" },
        { Large with { ShardScaling = new() { Metric = (CacheShardMetric)9 } }, "blocks.it.shardScaling.metric is 9; allowed: Memory, PrimaryCpu; use one of these" },
        { Large with { ReplicaScaling = new() { TargetPercent = 71 } }, "blocks.it.replicaScaling.targetPercent is 71; allowed: 35 to 70; lower it" },
        { Large with { ReplicasPerShard = 0, ReplicaScaling = new() }, "blocks.it.replicaScaling is 1 to 5 replicas; allowed: a range from 1 that holds replicasPerShard (0); widen the range, or change replicasPerShard" },
        { new CacheSpec { Users = [new() { Name = "default" }] }, "blocks.it.users[0].name is \"default\"; allowed: any name but this one, which the engine gives to whoever does not sign in; rename it" },
        { new CacheSpec { Users = [new() { Name = "a" }, new() { Name = "a" }] }, "blocks.it.users is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { new CacheSpec { Users = [new() { Name = "a", Access = "~* +@all >secret" }] }, "blocks.it.users[0].access is \"~* +@all >secret\"; allowed: keys ~…, channels &…, commands +… or -…, with spaces between; no passwords; write it as the engine's ACL has it, without on or off" },
        { new ServerlessCacheSpec { Users = [new() { Name = "a", Callers = ["nobody"] }] }, "blocks.it.users[0].callers is \"nobody\"; allowed: a block: network, web, open, it; name an existing block" },
        { new CacheSpec { EngineVersion = "6.2", Users = [new() { Name = "a" }] }, "blocks.it.engineVersion is \"6.2\" with users; allowed: 7.2 or later for Valkey, 7.0 or later for Redis, which have sign-in with IAM; raise it, or remove the users" },
        { new CacheSpec { Logs = [CacheLog.Slow, CacheLog.Slow] }, "blocks.it.logs is \"Slow\" 2 times; allowed: each name once; rename or remove the others" },
        { new CacheSpec { LogRetentionDays = 8 }, "blocks.it.logRetentionDays is 8; allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653; use one of these, which CloudWatch allows" },
    };

    static CacheSpec Large => new() { NodeType = "cache.m7g.large" };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_the_only_problem(BlockSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void Defaults_are_valid_and_read_back_equal()
    {
        foreach (var spec in new BlockSpec[] { new ServerlessCacheSpec(), new MemcachedSpec(), new CacheSpec { NodeType = "cache.r6gd.xlarge", DataTiering = true, MaintenanceWindow = "sun:05:00-sun:06:00" }, Scaled })
        {
            SpecProblems.Of(spec).Should().BeEmpty();
            BlockSpec.FromJson(spec.ToJson()).Should().Be(spec);
        }
    }

    static CacheSpec Scaled => Large with
    {
        Shards = 3,
        ShardScaling = new() { MaxShards = 9, Metric = CacheShardMetric.PrimaryCpu },
        ReplicaScaling = new(),
        Users = [new() { Name = "a", Access = "%R~app:* &* +@read +config|get", Callers = ["web"] }],
        Logs = [CacheLog.Engine],
        FinalSnapshot = true,
    };
}
