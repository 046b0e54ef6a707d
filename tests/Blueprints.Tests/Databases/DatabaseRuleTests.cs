using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.Databases;

public class DatabaseRuleTests
{
    static readonly AuroraClusterSpec Serverless = new() { Instances = [new() { Name = "writer", InstanceClass = AuroraInstance.ServerlessClass }] };

    public static TheoryData<BlockSpec, string> Refused { get; } = new()
    {
        { Serverless, "blocks.it.serverless is missing; allowed: a capacity, as there are instances of class db.serverless; set minAcu and maxAcu" },
        { Serverless with { Serverless = new() { MinAcu = 9 } }, "blocks.it.serverless.minAcu is 9; allowed: at most maxAcu (8); lower it" },
        { Serverless with { Serverless = new() { MaxAcu = 257 } }, "blocks.it.serverless.maxAcu is 257; allowed: 1 to 256; lower it" },
        { Serverless with { Serverless = new() { MinAcu = 0.6m } }, "blocks.it.serverless is 0.6 to 8 ACU; allowed: steps of 0.5; round both" },
        { Serverless with { Serverless = new() { SecondsUntilAutoPause = 600 } }, "blocks.it.serverless.secondsUntilAutoPause is 600 with minAcu 0.5; allowed: only with minAcu 0; set minAcu to 0, or remove it" },
        { new AuroraClusterSpec { BacktrackHours = 24 }, "blocks.it.backtrackHours is 24 with Postgres; allowed: MySQL only; remove it; point-in-time recovery serves PostgreSQL" },
        { new AuroraClusterSpec { EnhancedMonitoringSeconds = 2 }, "blocks.it.enhancedMonitoringSeconds is 2; allowed: 1, 5, 10, 15, 30, 60; use one of these, or leave it out" },
        { new AuroraClusterSpec { Instances = [new() { Name = "a", PromotionTier = 3 }, new() { Name = "b", PromotionTier = 1 }] }, "blocks.it.instances[1].promotionTier is 1; allowed: 3 (the first instance's) or more; list the preferred writer first" },
        { new AuroraClusterSpec { Instances = [new() { Name = "a", AvailabilityZone = "us-east-1" }] }, "blocks.it.instances[0].availabilityZone is \"us-east-1\"; allowed: an availability zone such as us-east-1a; correct it, or leave the choice to AWS" },
        { new AuroraClusterSpec { CustomEndpoints = [new() { Name = "reports", Members = ["none"] }] }, "blocks.it.customEndpoints[0] is \"none\"; allowed: the names of instances: writer, reader-1; name one of these" },
        { new AuroraClusterSpec { CustomEndpoints = [new() { Name = "reports", Members = ["writer"], Excluded = ["reader-1"] }] }, "blocks.it.customEndpoints[0] is members and excluded; allowed: one of the two; keep one of the lists" },
        { new AuroraClusterSpec { ReaderScaling = new() { TargetConnections = 0 } }, "blocks.it.readerScaling.targetConnections is 0; allowed: 1 to 16000; raise it" },
        { new AuroraClusterSpec { ReaderScaling = new() { ScaleInCooldownSeconds = 3_601 } }, "blocks.it.readerScaling.scaleInCooldownSeconds is 3601; allowed: 0 to 3600; lower it" },
        { new AuroraClusterSpec { Diagnostics = new() { SlowQueryMilliseconds = -1 } }, "blocks.it.diagnostics.slowQueryMilliseconds is -1; allowed: 0 to 3600000; raise it" },
        { new DatabaseInstanceSpec { StorageIops = 20_000 }, "blocks.it.storageGiB is 20 with I/O above the included; allowed: 400 or more; allocate more, or remove storageIops and storageThroughputMiBps" },
        { new DatabaseInstanceSpec { StorageGiB = 400, StorageThroughputMiBps = 1_000 }, "blocks.it.storageThroughputMiBps is 1000 without storageIops; allowed: both; set storageIops too" },
        { new DatabaseInstanceSpec { Replicas = [new() { Name = "a" }, new() { Name = "a" }] }, "blocks.it.replicas is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { new DatabaseProxySpec(), "blocks.it.database is \"db\"; allowed: the name of an aurora-cluster or database-instance block; name a database of this blueprint" },
        { new DistributedDatabaseSpec { WitnessRegion = "us-east-1" }, "blocks.it.witnessRegion is \"us-east-1\"; allowed: a region that holds none of the clusters; name a third region" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_database_out_of_its_rules_is_refused(BlockSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void A_serverless_cluster_may_pause() =>
        SpecProblems.Of(Serverless with { Serverless = new() { MinAcu = 0, SecondsUntilAutoPause = 600 } }).Should().BeEmpty();

    [Fact]
    public void Storage_of_400_gibibytes_may_be_faster() =>
        SpecProblems.Of(new DatabaseInstanceSpec { StorageGiB = 400, StorageIops = 20_000, StorageThroughputMiBps = 1_000 }).Should().BeEmpty();

    [Fact]
    public void A_proxy_passes_its_calls_on_to_its_database() => Proxied(new Flow { From = "proxy", To = "db" }).Should().BeEmpty();

    [Fact]
    public void A_proxy_that_is_called_calls_its_database() => Proxied().Should().ContainSingle().Which.Should().Contain("a flow from \"proxy\" to \"db\"");

    [Fact]
    public void A_proxy_calls_nothing_else() =>
        Proxied(new Flow { From = "proxy", To = "other" }).Should().Contain(problem => problem.Contains("a flow to \"other\""));

    [Fact]
    public void A_read_only_endpoint_needs_a_reader()
    {
        var cluster = new AuroraClusterSpec { Instances = [new() { Name = "writer" }] };

        Problems(cluster, new() { ReadOnlyEndpoint = true }).Should().ContainSingle().Which.Should().Contain("readOnlyEndpoint");
        Problems(new DatabaseInstanceSpec(), new() { ReadOnlyEndpoint = true }).Should().ContainSingle().Which.Should().Contain("readOnlyEndpoint");
        Problems(new AuroraClusterSpec(), new() { ReadOnlyEndpoint = true }).Should().BeEmpty();
    }

    static IEnumerable<string> Proxied(params Flow[] flows) => Problems(new AuroraClusterSpec(), new(), [new() { From = Flow.Users, To = "proxy" }, .. flows]);

    static IEnumerable<string> Problems(BlockSpec database, DatabaseProxySpec proxy, params Flow[] flows) => new Blueprint
    {
        Name = "sample",
        Blocks = [new("network", new NetworkSpec()), new("db", database), new("other", new AuroraClusterSpec()), new("proxy", proxy)],
        Flows = [.. flows],
    }.Validate().Select(problem => problem.ToString());
}
