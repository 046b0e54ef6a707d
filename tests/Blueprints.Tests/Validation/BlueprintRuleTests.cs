using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Tests.Validation;

public sealed class BlueprintRuleTests
{
    const string Name = "allowed: 1 to 24 of a-z, 0-9 and single inner hyphens, starting with a letter; rename it";

    static readonly Blueprint Valid = new()
    {
        Name = "shop",
        Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("cache", new CacheSpec()), new("db", new AuroraClusterSpec())],
    };

    public static TheoryData<Blueprint, string> Rules { get; } = new()
    {
        { Valid with { SchemaVersion = 2 }, "schemaVersion is 2; allowed: 1; write the document in version 1" },
        { Valid with { Name = "" }, $"name is \"\"; {Name}" },
        { Valid with { Name = "Shop" }, $"name is \"Shop\"; {Name}" },
        { Valid with { Name = "a--b" }, $"name is \"a--b\"; {Name}" },
        { Valid with { Name = "1a" }, $"name is \"1a\"; {Name}" },
        { Valid with { Name = new('a', 25) }, $"name is \"{new string('a', 25)}\"; {Name}" },
        { Valid with { Region = "Frankfurt" }, "region is \"Frankfurt\"; allowed: an AWS region code such as us-east-1; correct it" },
        { Valid with { Blocks = [.. Valid.Blocks.Skip(1)] }, "blocks is 0 networks; allowed: exactly one network; add a block of kind network" },
        { Valid with { Blocks = [.. Valid.Blocks, new("vpc", new NetworkSpec())] }, "blocks is 2 networks; allowed: exactly one network; keep one" },
        { Valid with { Blocks = [.. Valid.Blocks, new("web", new FleetSpec())] }, "blocks is \"web\" 2 times; allowed: each name once; rename or remove the others" },
        { Valid with { Blocks = [.. Valid.Blocks, new("Web", new FleetSpec())] }, $"blocks.Web.name is \"Web\"; {Name}" },
        { Valid with { Blocks = [.. Valid.Blocks, new("users", new FleetSpec())] }, "blocks.users.name is \"users\"; allowed: any name but this one, which stands for the users; rename it" },
        { Replicas(new ReplicaRegion { Region = "EU" }), "replicaRegions[0].region is \"EU\"; allowed: an AWS region code such as eu-west-1; correct it" },
        { Replicas(new ReplicaRegion { Region = "us-east-1" }), "replicaRegions[0].region is \"us-east-1\"; allowed: a region other than the blueprint's own; name another region, or remove it" },
        { Replicas(new ReplicaRegion { Region = "eu-west-1", TrafficShare = -0.1m }), "replicaRegions[0].trafficShare is -0.1; allowed: 0 to below 1; give the region a part of the traffic, or 0 to let it stand by" },
        { Replicas(new ReplicaRegion { Region = "eu-west-1", TrafficShare = 1 }), "replicaRegions[0].trafficShare is 1; allowed: 0 to below 1; give the region a part of the traffic, or 0 to let it stand by" },
        { Replicas(new() { Region = "eu-west-1" }, new() { Region = "eu-north-1" }), "replicaRegions is trafficShare 1 together; allowed: below 1; leave a part of the traffic to the blueprint's own region" },
        { Replicas(Share(0.1m, "a"), Share(0.1m, "a")), "replicaRegions is \"a\" 2 times; allowed: each name once; rename or remove the others" },
        { Replicas(Share(0.1m, "a"), Share(0.1m, "b"), Share(0.1m, "c"), Share(0.1m, "d"), Share(0.1m, "e")), "replicaRegions.count is 5; allowed: 0 to 4; lower it" },
        { Calls(new Flow { From = "mail", To = "web" }), "flows[0].from is \"mail\"; allowed: \"users\" or a block: network, web, cache, db; name an existing block" },
        { Calls(new Flow { From = "web", To = "users" }), "flows[0].to is \"users\"; allowed: a block: network, web, cache, db; name an existing block" },
        { Calls(new Flow { From = "web", To = "db", Behind = "web" }), "flows[0].behind is \"web\"; allowed: the name of a cache block; name a cache, or remove it" },
        { Calls(new Flow { From = "web", To = "db", Carries = (TrafficClass)9 }), "flows[0].carries is 9; allowed: All, Static, Dynamic, Reads, Writes, Jobs; use one of these" },
        { Calls(new Flow { From = "web", To = "db", CallsPerCall = -1 }), "flows[0].callsPerCall is -1; allowed: 0 to 1000; raise it" },
        { Calls(new Flow { From = "web", To = "db", CallsPerCall = new Interval(1, 2, 1_001) }), "flows[0].callsPerCall is 1 to 1001, expected 2; allowed: 0 to 1000; lower it" },
        { Calls(new Flow { From = "web", To = "db", PayloadKilobytes = 1_000_001 }), "flows[0].payloadKilobytes is 1000001; allowed: 0 to 1000000; lower it" },
        { Calls(new Flow { From = "web", To = "web" }), Cycle("web -> web") },
        { Calls(new Flow { From = "users", To = "web" }, new() { From = "web", To = "db" }, new() { From = "db", To = "cache" }, new() { From = "cache", To = "web" }), Cycle("web -> db -> cache -> web") },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Broken_rule_is_the_only_problem(Blueprint blueprint, string problem) =>
        blueprint.Validate().Select(found => found.ToString()).Should().Equal(problem);

    [Fact]
    public void Flows_that_meet_again_are_no_cycle() => Calls(
        new() { From = "users", To = "web" },
        new() { From = "users", To = "cache" },
        new() { From = "web", To = "cache" },
        new() { From = "web", To = "db", Behind = "cache" },
        new() { From = "cache", To = "db" }).Validate().Should().BeEmpty();

    [Fact]
    public void Blueprint_without_blocks_is_told_so() => (Valid with { Blocks = [] }).Validate().Select(problem => problem.Path).Should().Equal("blocks.count", "blocks");

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var bad = Valid with
        {
            Region = "EU",
            Blocks = [new("network", new NetworkSpec { Zones = 9 }), new("web", new FleetSpec { MinInstances = 8, Port = 0 })],
            Flows = [new() { From = "users", To = "api" }],
        };

        FluentActions.Invoking(() => bad.ThrowIfInvalid()).Should().Throw<InvalidInputException>().WithMessage("""
            blueprint "shop" has 5 problems:
              - region is "EU"; allowed: an AWS region code such as us-east-1; correct it
              - blocks.network.zones is 9; allowed: 2 to 3; lower it
              - blocks.web.minInstances is 8; allowed: 0 to maxInstances (6); lower it or raise maxInstances
              - blocks.web.port is 0; allowed: 1 to 65535; raise it
              - flows[0].to is "api"; allowed: a block: network, web; name an existing block
            """).Which.Problems.Should().HaveCount(5);
    }

    [Fact]
    public void Too_many_blocks_or_flows_are_told_in_one_line_each()
    {
        var blocks = Enumerable.Range(0, 201).Select(i => new Block($"b{i}", new FleetSpec()));
        var flows = Enumerable.Range(0, 1_001).Select(_ => new Flow { From = "a", To = "b" });

        (Valid with { Blocks = [.. blocks], Flows = [.. flows] }).Validate().Select(problem => problem.ToString()).Should()
            .Equal("blocks.count is 201; allowed: 1 to 200; lower it", "flows.count is 1001; allowed: 0 to 1000; lower it");
    }

    [Fact]
    public void Long_chain_of_flows_is_walked()
    {
        var blocks = Enumerable.Range(0, 199).Select(i => new Block($"b{i}", new FleetSpec()));
        var flows = Enumerable.Range(0, 198).Select(i => new Flow { From = $"b{i}", To = $"b{i + 1}" });

        (Valid with { Blocks = [Valid.Blocks[0], .. blocks], Flows = [.. flows] }).Validate().Should().BeEmpty();
    }

    [Fact]
    public void Long_names_are_not_repeated_in_full()
    {
        var flows = Enumerable.Repeat(new Flow { From = "a", To = "b" }, 1_000);
        var blueprint = Valid with { Blocks = [.. Valid.Blocks, new(new string('x', 100_000), new FleetSpec())], Flows = [.. flows] };

        var problems = blueprint.Validate();

        problems.Sum(problem => problem.ToString().Length).Should().BeLessThan(1_000_000);
    }

    [Fact]
    public void Shares_too_large_to_add_up_are_told_one_by_one() =>
        Replicas(Share(decimal.MaxValue, "a"), Share(decimal.MaxValue, "b")).Validate().Select(problem => problem.Path).Should()
            .Equal("replicaRegions[0].trafficShare", "replicaRegions[1].trafficShare");

    static Blueprint Replicas(params IEnumerable<ReplicaRegion> replicas) => Valid with { ReplicaRegions = [.. replicas] };

    static ReplicaRegion Share(decimal share, string region) => new() { Region = region, TrafficShare = share };

    static Blueprint Calls(params Flow[] flows) => Valid with { Flows = [.. flows] };

    static string Cycle(string path) => $"flows is {path}; allowed: flows without a cycle; remove one of these flows; a response is part of its call";
}
