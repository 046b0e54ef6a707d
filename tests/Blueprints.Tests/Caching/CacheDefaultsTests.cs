using Blueprints.Caching;

namespace Blueprints.Tests.Caching;

public sealed class CacheDefaultsTests
{
    public static TheoryData<CacheUse[], string> Evictions { get; } = new()
    {
        { [CacheUse.Cache], "allkeys-lru" },
        { [CacheUse.Sessions], "noeviction" },
        { [CacheUse.Locks], "noeviction" },
        { [CacheUse.Sessions, CacheUse.Locks], "noeviction" },
        { [CacheUse.Cache, CacheUse.Sessions], "volatile-lru" },
        { [CacheUse.Locks, CacheUse.Cache], "volatile-lru" },
        { [CacheUse.Cache, CacheUse.Sessions, CacheUse.Locks], "volatile-lru" },
        { [CacheUse.Cache, CacheUse.Cache], "allkeys-lru" },
    };

    [Theory]
    [MemberData(nameof(Evictions))]
    public void Uses_decide_what_is_evicted(CacheUse[] uses, string policy) => CacheDefaults.EvictionPolicy(uses).Should().Be(policy);

    [Theory]
    [InlineData(CacheEngine.Valkey, "valkey", "valkey8")]
    [InlineData(CacheEngine.Redis, "redis", "redis7")]
    public void Default_version_belongs_to_its_family(CacheEngine engine, string name, string family)
    {
        CacheDefaults.Name(engine).Should().Be(name);
        CacheDefaults.Family(engine, CacheDefaults.Version(engine)).Should().Be(family);
    }
}
