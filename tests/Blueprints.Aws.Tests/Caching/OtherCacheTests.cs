using Blueprints.Caching;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Caching;

/// <summary>The caches beside the replication group.</summary>
public class OtherCacheTests
{
    static Task<Recording> RecordAsync(ServerlessCacheSpec spec) => Given.RecordAsync(() => new ServerlessCache("cache", new() { Spec = spec, Network = Given.Network }));

    [Fact]
    public async Task A_serverless_cache_is_private_and_says_only_the_limits_that_are_set()
    {
        var cache = (await RecordAsync(new() { MaxDataGigabytes = 10, MinEcpuPerSecond = 2_000 })).Find("aws:elasticache/serverlessCache:ServerlessCache", "cache");

        (cache.Text("engine"), cache.Text("majorEngineVersion")).Should().Be(("valkey", "8"));
        cache.Property("subnetIds")!.Value.GetArrayLength().Should().Be(2);
        cache.Property("securityGroupIds")!.Value.GetArrayLength().Should().Be(1);
        cache.Property("cacheUsageLimits")!.Value.GetRawText().Replace(" ", "").Should().Be("""{"dataStorage":{"maximum":10,"unit":"GB"},"ecpuPerSeconds":[{"minimum":2000}]}""");
    }

    [Fact]
    public async Task A_serverless_cache_without_limits_says_none() =>
        (await RecordAsync(new())).Find("aws:elasticache/serverlessCache:ServerlessCache", "cache").Property("cacheUsageLimits").Should().BeNull();

    [Theory]
    [InlineData(1, "single-az")]
    [InlineData(3, "cross-az")]
    public async Task Memcached_spreads_over_the_zones_and_requires_tls(int nodes, string mode)
    {
        var recording = await Given.RecordAsync(() => new MemcachedCluster("cache", new() { Spec = new() { Nodes = nodes, MaintenanceWindow = "sun:05:00-sun:06:00" }, Network = Given.Network }));
        var cluster = recording.Find("aws:elasticache/cluster:Cluster", "cache");

        (cluster.Text("engine"), cluster.Text("azMode"), cluster.Number("numCacheNodes"), cluster.Number("port")).Should().Be(("memcached", mode, nodes, 11_211));
        cluster.Flag("transitEncryptionEnabled").Should().BeTrue();
        cluster.Text("maintenanceWindow").Should().Be("sun:05:00-sun:06:00");
    }

    [Fact]
    public async Task Data_tiering_and_the_window_reach_the_replication_group()
    {
        var recording = await Given.RecordAsync(() => new CacheCluster("cache", new()
        {
            Spec = new() { NodeType = "cache.r6gd.xlarge", DataTiering = true, MaintenanceWindow = "sun:05:00-sun:06:00" },
            Network = Given.Network,
        }));

        recording.Find(Types.ReplicationGroup, "cache").Flag("dataTieringEnabled").Should().BeTrue();
        recording.Find(Types.ReplicationGroup, "cache").Text("maintenanceWindow").Should().Be("sun:05:00-sun:06:00");
    }
}
