using Blueprints.Caching;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;
using Blueprints.Validation;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

public sealed class RefusedInputTests
{
    [Fact]
    public void An_unknown_region_is_refused_with_those_that_are_known() =>
        Message(Roadmap.Phase(1, "mars-1"), Quiet).Should().Contain("region is \"mars-1\"").And.Contain("eu-west-1");

    [Fact]
    public void A_mistyped_instance_type_is_refused_with_a_suggestion() =>
        Message(Of(Closed, [new("web", Fleet with { InstanceType = "m77g.large" })]), Quiet).Should().Contain("blocks.web.instanceType is \"m77g.large\"").And.Contain("did you mean m7g.large");

    [Fact]
    public void Every_unknown_name_is_reported_at_once()
    {
        var design = Of(Closed,
        [
            new("web", Fleet with { InstanceType = "m77g.large" }),
            new("db", Aurora with { Instances = [new() { Name = "writer" }, new() { Name = "reader-1", InstanceClass = "db.r77g.large" }] }),
            new("small-db", new DatabaseInstanceSpec { InstanceClass = "db.t44g.medium" }),
            new("cache", new CacheSpec { NodeType = "cache.t44g.medium" }),
        ]) with { Region = "us-east-9" };

        var problems = Refused(design, Quiet).Problems;

        problems.Select(problem => problem.Path).Should().Equal(
            "region", "blocks.web.instanceType", "blocks.db.instances[1].instanceClass", "blocks.small-db.instanceClass", "blocks.cache.nodeType");
        problems.Skip(1).Select(problem => problem.Fix).Should().OnlyContain(fix => fix.StartsWith("did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_that_multiply_beyond_all_digits_are_refused()
    {
        // 10^10 users × 10^6 requests × 1,000 calls per call, over and over.
        Blocks fleets = [.. Enumerable.Range(0, 10).Select(i => new Block(Name(i), Fleet))];
        var chain = Enumerable.Range(1, 9).Select(i => Call(Name(i - 1), Name(i), callsPerCall: 1_000));
        var design = Of(Closed, fleets, [Call("users", Name(0)), .. chain]);

        Message(design, Quiet with { DailyUsers = 10_000_000_000, RequestsPerUserPerDay = 1_000_000 })
            .Should().Be("the figures multiply to more than 28 digits; check the units of the workload or the usage file");

        static string Name(int i) => FormattableString.Invariant($"fleet-{i}");
    }

    [Fact]
    public void The_largest_single_figures_are_priced()
    {
        var workload = new Workload
        {
            DailyUsers = 10_000_000_000,
            RequestsPerUserPerDay = 1_000_000,
            DynamicResponseKilobytes = 1_000_000,
            StaticResponseKilobytes = 1_000_000,
            FileMegabytesPerUser = 1_000_000,
            DatabaseMegabytesPerUser = 1_000_000,
        };

        new CostEstimator().Estimate(Roadmap.Phase(2), workload).Monthly.Expected.Usd.Should().BePositive();
    }

    [Fact]
    public void A_workload_out_of_range_is_refused() => Message(Roadmap.Phase(1), Quiet with { DailyUsers = -1 }).Should().Contain("dailyUsers is -1");

    [Fact]
    public void A_blueprint_with_problems_is_refused() => Message(Roadmap.Phase(1) with { Blocks = [] }, Quiet).Should().Contain("exactly one network");

    static string Message(Blueprint design, Workload workload) => Refused(design, workload).Message;

    static InvalidInputException Refused(Blueprint design, Workload workload) =>
        ((Func<CostEstimate>)(() => new CostEstimator().Estimate(design, workload))).Should().Throw<InvalidInputException>().Which;
}
