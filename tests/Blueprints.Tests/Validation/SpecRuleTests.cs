using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Storage;

namespace Blueprints.Tests.Validation;

/// <summary>Every rule of every spec but the load balancer's: one line that says what, got, allowed and fix.</summary>
public sealed class SpecRuleTests
{
    public static TheoryData<BlockSpec, string> Network { get; } = new()
    {
        { new NetworkSpec { Zones = 1 }, "blocks.it.zones is 1; allowed: 2 to 3; raise it" },
        { new NetworkSpec { Zones = 4 }, "blocks.it.zones is 4; allowed: 2 to 3; lower it" },
        { new NetworkSpec { Nat = (NatStrategy)9 }, "blocks.it.nat is 9; allowed: None, Single, PerZone; use one of these" },
        { new NetworkSpec { GatewayEndpoints = [GatewayEndpoint.S3, GatewayEndpoint.S3] }, "blocks.it.gatewayEndpoints is \"S3\" 2 times; allowed: each name once; rename or remove the others" },
        { new NetworkSpec { CidrBlock = "10.0.0.0/15" }, Cidr("10.0.0.0/15") },
        { new NetworkSpec { CidrBlock = "10.0.0.0/21" }, Cidr("10.0.0.0/21") },
        { new NetworkSpec { CidrBlock = "10.0.0.1/16" }, Cidr("10.0.0.1/16") },
        { new NetworkSpec { CidrBlock = "10.0/16" }, Cidr("10.0/16") },
        { new NetworkSpec { CidrBlock = "fd00::/16" }, Cidr("fd00::/16") },
        { new NetworkSpec { CidrBlock = "" }, Cidr("") },
    };

    public static TheoryData<BlockSpec, string> Fleet { get; } = new()
    {
        { new FleetSpec { MinInstances = 0, MaxInstances = 0 }, "blocks.it.maxInstances is 0; allowed: 1 to 5000; raise it" },
        { new FleetSpec { MaxInstances = 5_001 }, "blocks.it.maxInstances is 5001; allowed: 1 to 5000; lower it" },
        { new FleetSpec { MinInstances = -1 }, "blocks.it.minInstances is -1; allowed: 0 to maxInstances (6); lower it or raise maxInstances" },
        { new FleetSpec { MinInstances = 7 }, "blocks.it.minInstances is 7; allowed: 0 to maxInstances (6); lower it or raise maxInstances" },
        { new FleetSpec { WarmUpSeconds = -1 }, "blocks.it.warmUpSeconds is -1; allowed: 0 to 3600; raise it" },
        { new FleetSpec { WarmUpSeconds = 3_601 }, "blocks.it.warmUpSeconds is 3601; allowed: 0 to 3600; lower it" },
        { new FleetSpec { Port = 0 }, "blocks.it.port is 0; allowed: 1 to 65535; raise it" },
        { new FleetSpec { Port = 65_536 }, "blocks.it.port is 65536; allowed: 1 to 65535; lower it" },
        { new FleetSpec { RootVolumeGiB = 7 }, "blocks.it.rootVolumeGiB is 7; allowed: 8 to 16384; raise it" },
        { new FleetSpec { RootVolumeGiB = 16_385 }, "blocks.it.rootVolumeGiB is 16385; allowed: 8 to 16384; lower it" },
        { new FleetSpec { InstanceType = "huge" }, "blocks.it.instanceType is \"huge\"; allowed: an EC2 instance type such as m7g.large; correct it" },
        { new FleetSpec { ContainerImage = "a:1", UserData = "#!" }, "blocks.it.userData is set together with containerImage; allowed: one of the two; remove one; user data can start the container itself" },
        { new FleetSpec { Scaling = [new TargetTracking(), new TargetTracking { Target = 70 }] }, "blocks.it.scaling is \"target\" 2 times; allowed: each name once; rename or remove the others" },
        { Scaled(new() { Target = 0 }), "blocks.it.scaling[0].target is 0; allowed: 1 to 100; raise it" },
        { Scaled(new() { Target = 101 }), "blocks.it.scaling[0].target is 101; allowed: 1 to 100; lower it" },
        { Scaled(new() { Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 1_000_001 }), "blocks.it.scaling[0].target is 1000001; allowed: 1 to 1000000; lower it" },
        { Scaled(new() { Name = "CPU" }), "blocks.it.scaling[0].name is \"CPU\"; allowed: 1 to 24 of a-z, 0-9 and single inner hyphens, starting with a letter; rename it" },
        { Scaled(new() { Metric = (ScalingMetric)9 }), "blocks.it.scaling[0].metric is 9; allowed: CpuPercent, RequestsPerTargetPerMinute; use one of these" },
    };

    public static TheoryData<BlockSpec, string> Cache { get; } = new()
    {
        { new CacheSpec { Engine = (CacheEngine)9 }, "blocks.it.engine is 9; allowed: Valkey, Redis; use one of these" },
        { new CacheSpec { Shards = 0 }, "blocks.it.shards is 0; allowed: 1 to 90; raise it" },
        { new CacheSpec { Shards = 91 }, "blocks.it.shards is 91; allowed: 1 to 90; lower it" },
        { new CacheSpec { ReplicasPerShard = -1 }, "blocks.it.replicasPerShard is -1; allowed: 0 to 5; raise it" },
        { new CacheSpec { ReplicasPerShard = 6 }, "blocks.it.replicasPerShard is 6; allowed: 0 to 5; lower it" },
        { new CacheSpec { SnapshotRetentionDays = -1 }, "blocks.it.snapshotRetentionDays is -1; allowed: 0 to 35; raise it" },
        { new CacheSpec { SnapshotRetentionDays = 36 }, "blocks.it.snapshotRetentionDays is 36; allowed: 0 to 35; lower it" },
        { new CacheSpec { Uses = [] }, "blocks.it.uses.count is 0; allowed: 1 to 4; raise it" },
        { new CacheSpec { Uses = [CacheUse.Locks, CacheUse.Locks] }, "blocks.it.uses is \"Locks\" 2 times; allowed: each name once; rename or remove the others" },
        { new CacheSpec { NodeType = "m7g.large" }, "blocks.it.nodeType is \"m7g.large\"; allowed: a cache node type such as cache.m7g.large; correct it" },
        { new CacheSpec { NodeType = "cache.m7g" }, "blocks.it.nodeType is \"cache.m7g\"; allowed: a cache node type such as cache.m7g.large; correct it" },
    };

    public static TheoryData<BlockSpec, string> Databases { get; } = new()
    {
        { new DatabaseInstanceSpec { Engine = (DatabaseEngine)9 }, "blocks.it.engine is 9; allowed: Postgres, MySql; use one of these" },
        { new DatabaseInstanceSpec { InstanceClass = "m7g.large" }, "blocks.it.instanceClass is \"m7g.large\"; allowed: a database instance class such as db.r7g.large; correct it" },
        { new DatabaseInstanceSpec { StorageGiB = 19 }, "blocks.it.storageGiB is 19; allowed: 20 to 16384; raise it" },
        { new DatabaseInstanceSpec { StorageGiB = 16_385 }, "blocks.it.storageGiB is 16385; allowed: 20 to 16384; lower it" },
        { new DatabaseInstanceSpec { StorageGiB = 100, MaxStorageGiB = 109 }, "blocks.it.maxStorageGiB is 109; allowed: 110 (10 % above storageGiB) to 65536; bring it into the range" },
        { new DatabaseInstanceSpec { MaxStorageGiB = 65_537 }, "blocks.it.maxStorageGiB is 65537; allowed: 22 (10 % above storageGiB) to 65536; bring it into the range" },
        { new DatabaseInstanceSpec { BackupRetentionDays = 0 }, "blocks.it.backupRetentionDays is 0; allowed: 1 to 35; raise it" },
        { new DatabaseInstanceSpec { DatabaseName = "1app" }, "blocks.it.databaseName is \"1app\"; allowed: 1 to 63 letters, digits and underscores, starting with a letter; rename it" },
        { new AuroraClusterSpec { Engine = (DatabaseEngine)9 }, "blocks.it.engine is 9; allowed: Postgres, MySql; use one of these" },
        { new AuroraClusterSpec { Instances = [] }, "blocks.it.instances.count is 0; allowed: 1 to 16; raise it" },
        { new AuroraClusterSpec { Instances = [.. Enumerable.Range(0, 17).Select(i => new AuroraInstance { Name = $"i{i}" })] }, "blocks.it.instances.count is 17; allowed: 1 to 16; lower it" },
        { new AuroraClusterSpec { Instances = [new() { Name = "a" }, new() { Name = "a" }] }, "blocks.it.instances is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { new AuroraClusterSpec { Instances = [new() { Name = "a-" }] }, "blocks.it.instances[0].name is \"a-\"; allowed: 1 to 24 of a-z, 0-9 and single inner hyphens, starting with a letter; rename it" },
        { new AuroraClusterSpec { Instances = [new() { Name = "a", InstanceClass = "db.big" }] }, "blocks.it.instances[0].instanceClass is \"db.big\"; allowed: a database instance class such as db.r7g.large; correct it" },
        { new AuroraClusterSpec { BackupRetentionDays = 36 }, "blocks.it.backupRetentionDays is 36; allowed: 1 to 35; lower it" },
        { new AuroraClusterSpec { DatabaseName = "my-app" }, "blocks.it.databaseName is \"my-app\"; allowed: 1 to 63 letters, digits and underscores, starting with a letter; rename it" },
        { new AuroraClusterSpec { ReaderScaling = new() { TargetCpuPercent = 9 } }, "blocks.it.readerScaling.targetCpuPercent is 9; allowed: 10 to 90; raise it" },
        { new AuroraClusterSpec { ReaderScaling = new() { TargetCpuPercent = 91 } }, "blocks.it.readerScaling.targetCpuPercent is 91; allowed: 10 to 90; lower it" },
        { new AuroraClusterSpec { ReaderScaling = new() { MaxReaders = 16 } }, "blocks.it.readerScaling.maxReaders is 16; allowed: 1 to 15; lower it" },
        { new AuroraClusterSpec { ReaderScaling = new() { MinReaders = 0 } }, "blocks.it.readerScaling.minReaders is 0; allowed: 1 (the readers listed) to maxReaders (4); bring it into the range" },
        { new AuroraClusterSpec { ReaderScaling = new() { MinReaders = 5 } }, "blocks.it.readerScaling.minReaders is 5; allowed: 1 (the readers listed) to maxReaders (4); bring it into the range" },
        { new AuroraClusterSpec { Instances = [new() { Name = "writer" }], ReaderScaling = new() }, "blocks.it.readerScaling is set on a cluster without readers; allowed: at least one listed reader, which AWS needs to measure; list a reader in instances" },
    };

    public static TheoryData<BlockSpec, string> ObjectStore { get; } = new()
    {
        { new ObjectStoreSpec { ExpireEarlierVersionsAfterDays = 0 }, "blocks.it.expireEarlierVersionsAfterDays is 0; allowed: 1 to 3650; raise it" },
        { new ObjectStoreSpec { ExpireEarlierVersionsAfterDays = 3_651 }, "blocks.it.expireEarlierVersionsAfterDays is 3651; allowed: 1 to 3650; lower it" },
        { new ObjectStoreSpec { InfrequentAccessAfterDays = 29 }, "blocks.it.infrequentAccessAfterDays is 29; allowed: 30 to 3650; raise it" },
        { new ObjectStoreSpec { InfrequentAccessAfterDays = 3_651 }, "blocks.it.infrequentAccessAfterDays is 3651; allowed: 30 to 3650; lower it" },
        { new ObjectStoreSpec { UploadOrigins = ["http://shop.example.com"] }, "blocks.it.uploadOrigins is \"http://shop.example.com\"; allowed: origins that start with https://; correct it" },
    };

    [Theory]
    [MemberData(nameof(Network))]
    [MemberData(nameof(Fleet))]
    [MemberData(nameof(Cache))]
    [MemberData(nameof(Databases))]
    [MemberData(nameof(ObjectStore))]
    public void Broken_rule_is_the_only_problem(BlockSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void Default_specs_are_valid()
    {
        foreach (var spec in new BlockSpec[] { new NetworkSpec(), new FleetSpec(), new CacheSpec(), new DatabaseInstanceSpec(), new AuroraClusterSpec(), new ObjectStoreSpec() })
            SpecProblems.Of(spec).Should().BeEmpty();
    }

    static string Cidr(string got) => $"blocks.it.cidrBlock is \"{got}\"; allowed: an IPv4 network from /16 to /20, such as 10.0.0.0/16; correct it";

    static FleetSpec Scaled(TargetTracking policy) => new() { Scaling = [policy] };
}
