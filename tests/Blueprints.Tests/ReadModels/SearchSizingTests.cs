using Blueprints.ReadModels;

namespace Blueprints.Tests.ReadModels;

public class SearchSizingTests
{
    // AWS's sizing guide: 66 GiB that will be 264.
    [Theory]
    [InlineData(66, 0, 3)]
    [InlineData(66, 198, 10)]
    [InlineData(264, 0, 10)]
    [InlineData(0, 0, 1)]
    public void Shards_hold_the_data_and_its_growth(int data, int growth, int shards) => SearchSizing.Shards(data, growth).Should().Be(shards);

    [Fact]
    public void Disk_holds_every_copy_and_leaves_room() => SearchSizing.DiskGiB(76, replicas: 1).Should().Be(220);

    [Fact]
    public void Sizes_below_nothing_are_refused()
    {
        ((Action)(() => SearchSizing.Shards(-1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SearchSizing.Shards(1, shardGiB: 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SearchSizing.DiskGiB(1, replicas: -1))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
