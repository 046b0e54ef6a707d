using Blueprints.Sharding;
using CsCheck;

namespace Blueprints.Tests.Sharding;

public sealed class ReshardPlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(31)]
    public void A_shard_added_to_n_takes_about_one_part_of_n_plus_one_and_nothing_else_moves(int shards)
    {
        var plan = ReshardPlan.Between(ShardMap.Even(shards), ShardMap.Even(shards + 1, version: 2));

        plan.Moves.Should().OnlyContain(move => move.To == $"shard-{shards}");
        (plan.MovedShare * (shards + 1)).Should().BeInRange(0.86m, 1.14m);
        plan.MovedShare.Should().Be(ShardBalance.Shares(plan.After)[$"shard-{shards}"]);
    }

    [Fact]
    public void What_moves_is_what_routes_differently() => Gen.Select(ShardMapGen.Hashed, ShardMapGen.Hashed, Gen.ULong).Sample((before, other, key) =>
    {
        var after = other with { Version = before.Version + 1 };
        var (from, to, hash) = (new ShardRouter(before).Find(key), new ShardRouter(after).Find(key), XxHash64.Of(key));
        var holders = ReshardPlan.Between(before, after).Moves.Where(move => move.Spans.Any(span => span.First <= hash && hash <= span.Last)).ToList();
        return from == to ? holders.Count == 0 : holders.Single() is { } move && move.From == from && move.To == to;
    });

    [Fact]
    public void The_moved_share_is_what_sampling_finds()
    {
        var (before, after) = (ShardMap.Even(4), ShardMap.Even(5, version: 2));
        var (left, right) = (new ShardRouter(before), new ShardRouter(after));

        var moved = Enumerable.Range(0, 100_000).Count(key => left.Find((long)key) != right.Find((long)key)) / 100_000m;

        moved.Should().BeApproximately(ReshardPlan.Between(before, after).MovedShare, 0.006m);
    }

    [Fact]
    public void A_range_that_is_split_moves_its_upper_half()
    {
        var before = Users("shard-1", "shard-2");
        var after = before with
        {
            Version = 2,
            Shards = [.. before.Shards, new() { Name = "shard-3" }],
            Ranges = [before.Ranges[0], before.Ranges[1] with { To = 1_499_999 }, new() { From = 1_500_000, To = 1_999_999, Shard = "shard-3" }],
        };

        var plan = ReshardPlan.Between(before, after);

        plan.Moves.Should().Equal(new ShardMove("shard-2", "shard-3", [new(1_500_000, 1_999_999)]));
        plan.MovedShare.Should().Be(0.25m);
        plan.Steps.Select(step => $"{step.Action}: {step.Description}").Should().Equal(
            "Add: Deploy shard-3, empty, with the schema of the others.",
            "Copy: Copy keys 1500000 to 1999999 from shard-2 to shard-3, then follow its changes.",
            "Verify: Compare counts and checksums of what shard-3 got from shard-2.",
            "CutOver: Stop writes to the moving keys, let the last changes arrive, and publish version 2 of the map.",
            "CleanUp: Delete from shard-2 what moved to shard-3, once nobody routes by version 1.");
    }

    [Fact]
    public void Ranges_with_an_open_end_are_counted_up_to_the_highest_key()
    {
        var before = Open("a");
        var after = before with { Version = 2, Shards = [new() { Name = "a" }, new() { Name = "b" }], Ranges = [new() { From = 0, To = 749, Shard = "a" }, new() { From = 750, Shard = "b" }] };

        ReshardPlan.Between(before, after, highestKey: 999).MovedShare.Should().Be(0.25m);
    }

    [Fact]
    public void A_shard_that_goes_is_emptied_first_and_removed_last()
    {
        var plan = ReshardPlan.Between(ShardMap.Even(3), ShardMap.Even(2, version: 2));

        plan.Moves.Should().OnlyContain(move => move.From == "shard-2");
        plan.Steps.Last().Should().BeEquivalentTo(new { Action = ReshardAction.Remove, Shard = "shard-2" });
        plan.Steps.Should().NotContain(step => step.Action == ReshardAction.CleanUp);
    }

    [Fact]
    public void The_same_arrangement_moves_nothing()
    {
        var plan = ReshardPlan.Between(ShardMap.Even(3), ShardMap.Even(3, version: 2));

        plan.MovedShare.Should().Be(0);
        plan.Steps.Select(step => step.Action).Should().Equal(ReshardAction.CutOver);
    }

    [Fact]
    public void Maps_that_cannot_be_compared_are_refused()
    {
        Refused(ShardMap.Even(2), ShardMap.Even(3)).WithMessage("version is 1; allowed: above 1, the version in use; raise it*");
        Refused(ShardMap.Even(1), Open("shard-0") with { Version = 2 }).WithMessage("strategy is Range; allowed: ConsistentHash*");
        Refused(Open("a"), Open("a") with { Version = 2, Ranges = [new() { From = 0, To = 9, Shard = "a" }] }).WithMessage("ranges of the new map leave out keys of the map in use*");

        static FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Refused(ShardMap before, ShardMap after) =>
            ((Action)(() => ReshardPlan.Between(before, after))).Should().Throw<ArgumentException>();
    }

    static ShardMap Open(string shard) => new() { Strategy = ShardStrategy.Range, Shards = [new() { Name = shard }], Ranges = [new() { From = 0, Shard = shard }] };

    static ShardMap Users(string first, string second) => new()
    {
        Strategy = ShardStrategy.Range,
        Shards = [new() { Name = first }, new() { Name = second }],
        Ranges = [new() { From = 0, To = 999_999, Shard = first }, new() { From = 1_000_000, To = 1_999_999, Shard = second }],
    };
}
