using Blueprints.Caching;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Caching;

public class CacheClusterTests
{
    static Task<Recording> RecordAsync(CacheSpec spec, bool preview = false) =>
        Given.RecordAsync(() => new CacheCluster("cache", new() { Spec = spec, Network = Given.Network }), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Data_is_encrypted_at_rest_and_on_the_way(bool preview)
    {
        var group = (await RecordAsync(new(), preview)).Find(Types.ReplicationGroup, "cache");

        group.Flag("atRestEncryptionEnabled").Should().BeTrue();
        group.Flag("transitEncryptionEnabled").Should().BeTrue();
        group.Text("transitEncryptionMode").Should().Be("required");
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 2, true)]
    [InlineData(2, 0, false)]
    public async Task Shards_and_replicas_are_the_specs(int shards, int replicas, bool multiAz)
    {
        var group = (await RecordAsync(new() { Shards = shards, ReplicasPerShard = replicas, NodeType = "cache.r7g.large", SnapshotRetentionDays = 3 })).Find(Types.ReplicationGroup, "cache");

        (group.Number("numNodeGroups"), group.Number("replicasPerNodeGroup")).Should().Be((shards, replicas));
        group.Text("nodeType").Should().Be("cache.r7g.large");
        group.Number("snapshotRetentionLimit").Should().Be(3);
        group.Flag("multiAzEnabled").Should().Be(multiAz);
        group.Flag("automaticFailoverEnabled").Should().BeTrue();
    }

    [Theory]
    [InlineData("allkeys-lru", CacheUse.Cache)]
    [InlineData("noeviction", CacheUse.Sessions)]
    [InlineData("volatile-lru", CacheUse.Cache, CacheUse.Locks)]
    public async Task Eviction_follows_the_uses(string policy, params CacheUse[] uses)
    {
        var parameters = (await RecordAsync(new() { Uses = [.. uses] })).Find(Types.CacheParameters, "cache").Property("parameters")!.Value;

        parameters.EnumerateArray().ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("value").GetString())
            .Should().Equal(new Dictionary<string, string?> { ["cluster-enabled"] = "yes", ["maxmemory-policy"] = policy });
    }

    [Theory]
    [InlineData(CacheEngine.Valkey, "valkey", "valkey8")]
    [InlineData(CacheEngine.Redis, "redis", "redis7")]
    public async Task The_engine_decides_the_family(CacheEngine engine, string name, string family)
    {
        var recording = await RecordAsync(new() { Engine = engine });

        recording.Find(Types.ReplicationGroup, "cache").Text("engine").Should().Be(name);
        recording.Find(Types.CacheParameters, "cache").Text("family").Should().Be(family);
    }

    [Fact]
    public async Task A_long_name_gets_an_id_that_fits()
    {
        var recording = await Given.RecordAsync(() => new CacheCluster("a-service-with-a-long-name-and-a-cache", new() { Spec = new(), Network = Given.Network }));

        recording.Graph.OfType(Types.ReplicationGroup).Single().Text("replicationGroupId")!.Length.Should().BeLessThanOrEqualTo(40);
    }
}
