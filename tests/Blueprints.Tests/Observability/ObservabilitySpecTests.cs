using System.Text.Json;
using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Events;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Sharding;
using Blueprints.Storage;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.Observability;

public sealed class ObservabilitySpecTests
{
    public static TheoryData<ObservabilitySpec, string> Broken { get; } = new()
    {
        { new() { Emails = ["ops"] }, "blocks.it.emails is \"ops\"; allowed: an e-mail address such as ops@example.com; correct it" },
        { new() { Emails = ["a@b.c", "a@b.c"] }, "blocks.it.emails is \"a@b.c\" 2 times; allowed: each name once; rename or remove the others" },
        { new() { Quiet = ["nobody"] }, "blocks.it.quiet is \"nobody\"; allowed: a block: network, web, open, it; name an existing block" },
        { new() { AvailabilityPercent = 89 }, "blocks.it.availabilityPercent is 89; allowed: 90 to 99.99; raise it" },
        { new() { LatencyPercent = 100 }, "blocks.it.latencyPercent is 100; allowed: 50 to 99.99; lower it" },
        { new() { LatencyMilliseconds = 0 }, "blocks.it.latencyMilliseconds is 0; allowed: 1 to 60000; raise it" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_the_only_problem(ObservabilitySpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

    [Fact]
    public void One_monitor_is_enough() =>
        SpecProblems.Of(new ObservabilitySpec(), new Block("other", new ObservabilitySpec { Dashboard = false })).Should().ContainSingle().Which.Should().Contain("at most one");

    [Fact]
    public void Objectives_can_be_left_out_and_come_back_from_JSON()
    {
        var spec = new ObservabilitySpec { AvailabilityPercent = 0, LatencyPercent = 0, Emails = ["ops@example.com"], Quiet = ["web"] };

        BlockSpec.FromJson(spec.ToJson()).Should().Be(spec);
        ObjectiveAlarms.Of(spec).Should().BeEmpty();
        SpecProblems.Of(spec).Should().BeEmpty();
    }

    public static TheoryData<string> Kinds => [.. Watched.Keys];

    static readonly Dictionary<string, BlockSpec> Watched = new()
    {
        ["network"] = new NetworkSpec { Nat = NatStrategy.Single },
        ["load-balancer"] = new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] },
        ["fleet"] = new FleetSpec(),
        ["container-service"] = new ContainerServiceSpec(),
        ["aurora"] = new AuroraClusterSpec(),
        ["instance"] = new DatabaseInstanceSpec(),
        ["proxy"] = new DatabaseProxySpec(),
        ["dsql"] = new DistributedDatabaseSpec(),
        ["shards"] = new ShardedDatabaseSpec(),
        ["cache"] = new CacheSpec(),
        ["serverless"] = new ServerlessCacheSpec(),
        ["memcached"] = new MemcachedSpec(),
        ["files"] = new ObjectStoreSpec(),
        ["cdn"] = new CdnSpec { Default = new() { Target = "files" } },
        ["search"] = new ReadModelSpec(),
        ["queue"] = new QueueSpec(),
        ["rabbit"] = new RabbitMqSpec(),
        ["kafka"] = new KafkaSpec(),
        ["topic"] = new TopicSpec(),
        ["bus"] = new EventBusSpec { Rules = [new() { Name = "paid", Pattern = "{}", Target = "jobs" }] },
        ["log"] = new KafkaSpec { Serverless = true, ConsumerGroups = [new() { Name = "billing", Group = "billing", Topic = "orders" }] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_block_is_watched(string kind)
    {
        var signals = Signals.Of(new Blueprint { Name = "one", Blocks = [new(kind, Watched[kind])] }).ToList();

        signals.Should().NotBeEmpty().And.OnlyContain(signal => signal.Block == kind);
        signals.Select(signal => signal.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(0, 99.9, 0.0144)]
    [InlineData(1, 99.9, 0.006)]
    [InlineData(2, 99.9, 0.001)]
    [InlineData(0, 90, 1)]
    public void A_budget_that_burns_too_fast_is_a_share_of_bad_requests(int window, double objective, double share) =>
        BurnWindow.All[window].BadShare((decimal)objective).Should().Be((decimal)share);

    [Fact]
    public void Quiet_blocks_do_not_alarm()
    {
        var phase = Roadmap.Phase(3, "eu-west-1");

        var alarming = Signals.Alarming(new() { Quiet = ["db"] }, phase).Select(signal => signal.Block).Distinct().ToList();

        alarming.Should().Contain(["balancer", "web", "cache", "cdn"]).And.NotContain("db");
        Signals.Alarming(new() { Alarms = false }, phase).Should().BeEmpty();
        Signals.Alarming(new(), phase).Single(signal => signal.Block == "cdn").Region.Should().Be("us-east-1");
    }

    [Fact]
    public void Charts_of_a_dashboard_do_not_overlap()
    {
        using var body = JsonDocument.Parse(DashboardBody.Of(Signals.Of(Roadmap.Phase(4)), "us-east-1"));
        var cells = body.RootElement.GetProperty("widgets").EnumerateArray().SelectMany(widget =>
            from x in Enumerable.Range(widget.GetProperty("x").GetInt32(), widget.GetProperty("width").GetInt32())
            from y in Enumerable.Range(widget.GetProperty("y").GetInt32(), widget.GetProperty("height").GetInt32())
            select (x, y)).ToList();

        cells.Should().OnlyHaveUniqueItems();
        cells.Max(cell => cell.x).Should().BeLessThan(24);
    }
}
