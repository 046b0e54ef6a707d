using Blueprints.Estimation.Cost;
using Blueprints.Catalog;
using Blueprints.ReadModels;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

public class SearchBillTests
{
    static CostEstimate BillOf(ReadModelSpec spec) => Bill.Of(Of(Closed, [new("search", spec)]), Quiet, PriceCatalog.Shipped);

    [Fact]
    public void Every_node_and_every_volume_is_billed()
    {
        var bill = BillOf(new() { InstanceType = "m7g.large.search", Instances = 2, VolumeGiB = 100 });

        bill.Line("search", "Search node hours").Monthly.Expected.Usd.Should().Be(2 * 730 * 0.135m);
        bill.Line("search", "Search volumes").Monthly.Expected.Usd.Should().Be(2 * 100 * 0.122m);
        bill.Items.Should().NotContain(item => item.Item.StartsWith("Dedicated master"));
    }

    [Fact]
    public void Dedicated_masters_are_nodes_without_volumes()
    {
        var bill = BillOf(new() { Masters = 3, MasterInstanceType = "m7g.medium.search" });

        bill.Line("search", "Dedicated master hours").Monthly.Expected.Usd.Should().Be(3 * 730 * 0.068m);
        bill.Line("search", "Search volumes").Quantity.Expected.Should().Be(2 * 50);
    }

    [Fact]
    public void Nodes_with_local_disks_have_no_volumes() => BillOf(new() { InstanceType = "i4g.large.search" }).Items.Should().NotContain(item => item.Item.StartsWith("Search volume"));

    [Fact]
    public void IOPS_and_throughput_beyond_what_a_volume_includes_are_billed()
    {
        var bill = BillOf(new() { VolumeIops = 4_000, VolumeMebibytesPerSecond = 250 });

        bill.Items.Where(item => item.Item.StartsWith("Search volume ", StringComparison.Ordinal)).Select(item => (item.Sku, item.Quantity.Expected))
            .Should().BeEquivalentTo([("opensearch/storage/gp3-iops", 2_000m), ("opensearch/storage/gp3-throughput", 250m)]);
    }
}
