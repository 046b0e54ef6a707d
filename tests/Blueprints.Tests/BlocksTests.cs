using Blueprints.Compute;
using Blueprints.Networking;

namespace Blueprints.Tests;

public sealed class BlocksTests
{
    static readonly Blocks Sample =
    [
        new("network", new NetworkSpec()),
        new("web", new FleetSpec()),
        new("jobs", new FleetSpec { Port = 9_000 }),
    ];

    [Fact]
    public void Equal_blocks_in_equal_order_are_equal()
    {
        Blocks other = [.. Sample];

        other.Should().BeEquivalentTo(Sample, options => options.WithStrictOrdering());
        other.Equals(Sample).Should().BeTrue();
        other.GetHashCode().Should().Be(Sample.GetHashCode());
    }

    [Fact]
    public void Order_name_and_spec_make_a_difference()
    {
        Sample.Equals([.. Sample.Reverse()]).Should().BeFalse();
        Sample.Equals([.. Sample.Take(2)]).Should().BeFalse();
        Sample.Equals([.. Sample.Select(block => block with { Name = block.Name + "x" })]).Should().BeFalse();
        Sample.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Block_is_found_by_name_and_kind()
    {
        Sample.TryGet<FleetSpec>("jobs", out var jobs).Should().BeTrue();
        jobs!.Port.Should().Be(9_000);
    }

    [Fact]
    public void Block_of_another_kind_or_name_is_not_found()
    {
        Sample.TryGet<FleetSpec>("network", out _).Should().BeFalse();
        Sample.TryGet<FleetSpec>("api", out _).Should().BeFalse();
    }

    [Fact]
    public void Blocks_of_a_kind_keep_their_order() => Sample.OfKind<FleetSpec>().Select(block => block.Name).Should().Equal("web", "jobs");
}
