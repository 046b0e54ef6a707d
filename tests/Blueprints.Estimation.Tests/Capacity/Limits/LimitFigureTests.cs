using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Events;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Capacity.Limits;

/// <summary>The named numbers of limits, each worked out by hand.</summary>
public sealed class LimitFigureTests
{
    static readonly CapacityEstimator Estimator = new();

    // 8,640 users × 10 requests = 1 a second, in the busiest hour 2, all of them changes; a call of 2^30 bytes / 1,024² is 1 kilobyte × 1.024.
    static readonly Workload Simple = new() { DailyUsers = 8_640, RequestsPerUserPerDay = 10, PeakToAverage = 2, StaticShare = 0, ReadShare = 0, CpuMillisecondsPerRequest = 100 };

    [Fact]
    public void Phase_one_earns_credits_for_80_372_users()
    {
        // Two vCPUs are full at 133,953 users; a t4g.small earns a fifth of them, and the busiest hour is three times the average.
        var limit = Limit(Estimator.Estimate(Roadmap.Phase(1), new() { DailyUsers = 5_000 }), "web", "CPU credits");

        limit.Capacity.Should().Be(2 * 0.2m);
        limit.SaturatesAtUsers!.Value.Expected.Should().BeInRange(80_371, 80_373);
        Estimator.Estimate(Roadmap.Phase(3), new() { DailyUsers = 5_000 }).Ranking.Should().NotContain(ranked => ranked.Limit.Name.Contains("credits"), "no type of phase 3 is burstable");
    }

    [Theory]
    [InlineData("t3.nano", 0.05)]
    [InlineData("t3.micro", 0.1)]
    [InlineData("t3.small", 0.2)]
    [InlineData("t3.medium", 0.2)]
    [InlineData("t3.large", 0.3)]
    [InlineData("t4g.xlarge", 0.4)]
    [InlineData("t4g.2xlarge", 0.4)]
    public void Burstable_types_earn_their_baseline(string type, double share)
    {
        var limit = Limit(Estimator.Estimate(Alone(new FleetSpec { InstanceType = type, MinInstances = 1, MaxInstances = 1 }), Simple), "it", "CPU credits");

        limit.Demand.Expected.Should().BeApproximately(0.1m, 1e-9m, "one a second on average × 100 ms");
        (limit.Capacity / Limit(Estimator.Estimate(Alone(new FleetSpec { InstanceType = type, MinInstances = 1, MaxInstances = 1 }), Simple), "it", "CPU").Capacity).Should().Be((decimal)share);
    }

    [Fact]
    public void The_working_set_fills_three_quarters_of_a_databases_memory()
    {
        // 1,024 MB for each user, a tenth of it hot: 0.1 GiB × 8,640 of 0.75 × 16 GiB.
        var limit = Limit(Estimator.Estimate(Alone(new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }] }), Simple with { DatabaseMegabytesPerUser = 1_024, WorkingSetShare = 0.1m }), "it", "working set");

        limit.Capacity.Should().Be(12);
        limit.Demand.Expected.Should().BeApproximately(864, 1e-6m);
        Limit(Estimator.Estimate(Alone(new DatabaseInstanceSpec { InstanceClass = "db.r7g.large" }), Simple with { WorkingSetShare = 0 }), "it", "working set").Demand.Expected.Should().Be(0);
    }

    [Fact]
    public void A_retry_for_every_tenth_request_is_a_tenth_more_work()
    {
        var (once, again) = (Fleet(Simple), Fleet(Simple with { RetryShare = 0.1m }));

        (again.Demand.Expected / once.Demand.Expected).Should().BeApproximately(1.1m, 1e-9m);
        (once.SaturatesAtUsers!.Value.Expected / again.SaturatesAtUsers!.Value.Expected).Should().BeApproximately(1.1m, 0.001m);

        static CapacityLimit Fleet(Workload workload) => Limit(Estimator.Estimate(Alone(new FleetSpec { InstanceType = "m7g.large" }), workload), "it", "CPU");
    }

    [Theory]
    [InlineData(NatStrategy.Single, 55_000)]
    [InlineData(NatStrategy.PerZone, 55_000 * 2)]
    public void A_nat_address_has_55_000_ports_for_a_destination(NatStrategy nat, int ports)
    {
        var design = Alone(new FleetSpec { InstanceType = "m7g.large" });
        var estimate = Estimator.Estimate(design with { Blocks = [new("network", new NetworkSpec { Nat = nat, Zones = 2 }), design.Blocks[1]] }, Simple);

        Limit(estimate, "network", "NAT ports").Capacity.Should().Be(ports);
        Limit(estimate, "network", "NAT ports").Demand.Expected.Should().BeApproximately(2, 1e-9m, "two requests a second, a second each");
    }

    [Fact]
    public void Capacity_units_of_a_load_balancer_count_their_largest_dimension()
    {
        // 8,640 users × 1,000 connections a day = 100 a second, 200 in the busiest hour: 8 units; open for 60 s they are 12,000: 4 units.
        var design = new Blueprint
        {
            Name = "balanced",
            Blocks = [new("network", new NetworkSpec { Nat = NatStrategy.None }), new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", new FleetSpec { InstanceType = "m7g.large" })],
            Flows = [new() { From = Flow.Users, To = "balancer" }, new() { From = "balancer", To = "web" }],
        };

        var limit = Limit(Estimator.Estimate(design, Simple with { ConnectionsPerUserPerDay = 1_000 }), "balancer", "capacity units");
        limit.Demand.Expected.Should().BeApproximately(8, 1e-9m);
        limit.Capacity.Should().Be(15_000);
        Limit(Estimator.Estimate(design, Simple with { ConnectionsPerUserPerDay = 1_000, ConnectionSeconds = 180 }), "balancer", "capacity units").Demand.Expected.Should().BeApproximately(12, 1e-9m);
    }

    [Fact]
    public void Brokers_write_and_send_every_copy()
    {
        // Two calls a second of 512 KiB are 1 MiB/s; three zones have three copies, two of which go over the network.
        var limit = Estimator.Estimate(Alone(new KafkaSpec(), kilobytes: 512, zones: 3), Simple);

        Limit(limit, "it", "storage throughput").Demand.Expected.Should().BeApproximately(3, 1e-6m);
        Limit(limit, "it", "storage throughput").Capacity.Should().Be(3 * 250);
        Limit(limit, "it", "network").Demand.Expected.Should().BeApproximately(2 * 8.388608m / 1_000, 1e-6m);
        Limit(Estimator.Estimate(Alone(new KafkaSpec { Serverless = true }, kilobytes: 512, zones: 3), Simple), "it", "throughput").Utilisation.Expected.Should().BeApproximately(1.048576m / 200, 1e-6m);
    }

    [Fact]
    public void Kafka_without_servers_passes_on_400_MB_a_second()
    {
        // Two calls a second, each fetched once by a consumer of 512 KiB: 1.048576 MB/s.
        var design = Alone(new KafkaSpec { Serverless = true }, kilobytes: 512);
        var consumed = design with { Blocks = [.. design.Blocks, new("workers", new FleetSpec { InstanceType = "m7g.large" })], Flows = [.. design.Flows, new() { From = "it", To = "workers", PayloadKilobytes = 512 }] };

        var limit = Limit(Estimator.Estimate(consumed, Simple), "it", "throughput out");
        limit.Capacity.Should().Be(400);
        limit.Demand.Expected.Should().BeApproximately(1.048576m, 1e-6m);
    }

    public static TheoryData<BlockSpec, decimal> Caches => new()
    {
        { new CacheSpec { NodeType = "cache.m7g.large", Shards = 3 }, 3 },
        { new MemcachedSpec { NodeType = "cache.m7g.large", Nodes = 2 }, 4 },
    };

    [Theory]
    [MemberData(nameof(Caches))]
    public void Commands_take_their_measured_time_of_each_thread(BlockSpec spec, decimal threads)
    {
        var measured = Simple with { CacheMicrosecondsPerCommand = new Interval(10, 20, 40, 0.95m) };

        Limit(Estimator.Estimate(Alone(spec), Simple), "it", "commands").Capacity.Should().Be(threads * 100_000);
        var limit = Limit(Estimator.Estimate(Alone(spec), measured), "it", "commands");
        limit.Capacity.Should().Be(threads * 50_000);
        limit.Demand.Expected.Should().BeApproximately(2, 1e-9m);
        limit.Demand.Low.Should().BeApproximately(1, 1e-9m, "as many of the expected time as fill the same time");
        limit.Demand.High.Should().BeApproximately(4, 1e-9m);
    }

    public static TheoryData<BlockSpec, string, decimal> Quotas => new()
    {
        { new TopicSpec(), "messages published", 30_000 },
        { new TopicSpec { Fifo = true }, "messages published", 3_000 },
        { new EventBusSpec(), "events put", 10_000 },
        { new RabbitMqSpec(), "throughput", 38 },
        { new ReadModelSpec { InstanceType = "m7g.large.search", Instances = 2 }, "CPU", 4 },
    };

    [Theory]
    [MemberData(nameof(Quotas))]
    public void Services_have_the_quotas_that_aws_publishes(BlockSpec spec, string name, decimal capacity) => Limit(Estimator.Estimate(Alone(spec), Simple), "it", name).Capacity.Should().Be(capacity);

    // Regions that a catalog of one's own may bring.
    [Theory]
    [InlineData("eu-south-2", 2_400)]
    [InlineData("eu-west-2", 1_200)]
    [InlineData("sa-east-1", 600)]
    [InlineData("af-south-1", 400)]
    public void Quotas_of_other_regions_are_as_the_user_guide_has_them(string region, int put) => RegionalQuotas.EventBridge(region).Should().Be(put);

    [Theory]
    [InlineData("us-east-1", 70_000)]
    [InlineData("eu-central-1", 19_000)]
    [InlineData("ap-northeast-1", 9_000)]
    public void Fifo_queues_of_high_throughput_pass_on_what_their_region_does(string region, int messages) =>
        Limit(Estimator.Estimate(Alone(new QueueSpec { Fifo = true, HighThroughput = true }) with { Region = region }, Simple), "it", "throughput").Capacity.Should().Be(messages);

    [Theory]
    [InlineData("eu-west-1", 9_000, 10_000)]
    [InlineData("eu-central-1", 1_500, 2_400)]
    [InlineData("ap-northeast-1", 1_500, 1_200)]
    public void Quotas_go_by_region(string region, int published, int put)
    {
        Limit(Estimator.Estimate(Alone(new TopicSpec()) with { Region = region }, Simple), "it", "messages published").Capacity.Should().Be(published);
        Limit(Estimator.Estimate(Alone(new EventBusSpec()) with { Region = region }, Simple), "it", "events put").Capacity.Should().Be(put);
    }

    [Fact]
    public void A_distributed_database_takes_ten_thousand_connections()
    {
        var design = Alone(new FleetSpec { InstanceType = "m7g.large", MinInstances = 2, MaxInstances = 4 });
        var estimate = Estimator.Estimate(design with { Blocks = [.. design.Blocks, new("db", new DistributedDatabaseSpec())], Flows = [.. design.Flows, new() { From = "it", To = "db" }] }, Simple);

        Limit(estimate, "db", "connections").Utilisation.Expected.Should().BeApproximately(20m / 10_000, 1e-9m);
    }

    [Fact]
    public void A_pool_holds_a_connection_for_the_whole_of_a_call()
    {
        // 2 changes a second, each 4 × (2 ms + 0.5 ms there and back + 0.5 × 1 ms of storage) + 2 ms of commit = 14 ms.
        var design = Alone(new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }] });
        var pooled = design with { Blocks = [.. design.Blocks, new("proxy", new DatabaseProxySpec { Database = "it" })], Flows = [new() { From = Flow.Users, To = "proxy" }, new() { From = "proxy", To = "it" }] };

        Limit(Estimator.Estimate(pooled, Simple with { DatabaseMillisecondsPerQuery = 2 }), "proxy", "pooled connections").Demand.Expected.Should().BeApproximately(0.028m, 1e-9m);
    }

    [Fact]
    public void Functions_at_edges_have_a_quota_of_their_own()
    {
        var cdn = (CdnSpec)Roadmap.Phase(3).Blocks.Single(block => block.Spec is CdnSpec).Spec;
        var design = Roadmap.Phase(3);
        var withLambda = design with { Blocks = [.. design.Blocks.Select(block => block.Spec is CdnSpec ? block with { Spec = cdn with { Default = cdn.Default with { Lambdas = [new() { Name = "sign" }] } } } : block)] };

        Limit(Estimator.Estimate(withLambda, Simple), "cdn", "Lambda@Edge requests").Capacity.Should().Be(10_000);
        Estimator.Estimate(design, Simple).Ranking.Should().NotContain(ranked => ranked.Limit.Name.StartsWith("Lambda"));
    }

    static Blueprint Alone(BlockSpec spec, decimal? kilobytes = null, int zones = 2) => new()
    {
        Name = "alone",
        Blocks = [new("network", new NetworkSpec { Nat = NatStrategy.None, Zones = zones }), new("it", spec)],
        Flows = [new() { From = Flow.Users, To = "it", PayloadKilobytes = kilobytes }],
    };

    static CapacityLimit Limit(CapacityEstimate estimate, string block, string name) => estimate.Blocks.Single(each => each.Block == block).Limits.Single(limit => limit.Name == name);
}
