using Blueprints.Storage;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// EC2 pricing page: data to the internet, over all services of an account: 100 GB free, up to 10,240 GB $0.09, to 51,200 GB $0.085, to 153,600 GB $0.07, above
/// $0.05. Data in is free.
/// </summary>
public sealed class EgressBillTests
{
    [Fact]
    public void The_first_hundred_gigabytes_are_free()
    {
        // 7.3 million × 10 millionths = 73 GB.
        var bill = Bill.Of(Public(), Quiet with { DynamicResponseKilobytes = 10 * Millionth });

        var line = bill.Line("web", "Data out to users");
        line.Quantity.Expected.Should().Be(73);
        line.Monthly.Expected.Usd.Should().Be(0);
        line.Item.Should().Be("Data out to users, always free");
    }

    [Fact]
    public void Each_tier_is_a_line_of_its_own()
    {
        // 7.3 million × 0.028 GB = 204,400 GB. The free 100 GB count towards the first tier.
        var bill = Bill.Of(Public(), Quiet with { DynamicResponseKilobytes = 28_000 * Millionth });

        var lines = bill.Lines("web", "Data out to users");
        lines.Select(line => line.Quantity.Expected).Should().Equal(100, 10_140, 40_960, 102_400, 50_800);
        lines.Select(line => line.Monthly.Expected.Usd).Should().Equal(0, 912.60m, 3_481.60m, 7_168, 2_540);
    }

    [Fact]
    public void Blocks_share_the_free_quantity_and_continue_in_the_same_tiers()
    {
        var design = Of(Closed, [new("web", Fleet), new("files", new ObjectStoreSpec())],
            Call("users", "web", carries: TrafficClass.Dynamic), Call("users", "files", carries: TrafficClass.Static));
        var workload = Quiet with { StaticShare = 0.5m, DynamicResponseKilobytes = 20 * Millionth, StaticResponseKilobytes = 4_000 * Millionth };

        var bill = Bill.Of(design, workload);

        // The fleet's 3.65 million × 20 millionths = 73 GB leave 27 free; the bucket's 14,600 GB go on from there.
        bill.Lines("web", "Data out").Select(line => line.Quantity.Expected).Should().Equal(73);
        bill.Lines("files", "Data out").Select(line => line.Quantity.Expected).Should().Equal(27, 10_240 - 100, 73 + 14_600 - 10_240);
        bill.Usd("files", "Data out").Should().Be(10_140 * 0.09m + 4_433 * 0.085m);
    }

    [Fact]
    public void Calls_to_third_parties_are_data_out_too()
    {
        // 730 GB, whether or not users' responses used the free quantity up.
        var bill = Bill.Of(Public(), Quiet with { DynamicResponseKilobytes = 100 * Millionth, OutboundKilobytesPerRequest = 100 * Millionth });

        bill.Usd("web", "Data out to users").Should().Be(630 * 0.09m);
        bill.Usd("web", "Data out to third parties").Should().Be(730 * 0.09m);
    }

    [Fact]
    public void Requests_coming_in_are_free() =>
        Bill.Of(Public(), Quiet with { RequestKilobytes = 100 * Millionth }).Items.Should().NotContain(line => line.Item.StartsWith("Data out", StringComparison.Ordinal));

    [Fact]
    public void Data_between_blocks_does_not_leave_to_the_internet()
    {
        var design = Of(Closed, [new("web", Fleet), new("db", Aurora)], Call("users", "web"), Call("web", "db", kilobytes: 100 * Millionth));

        Bill.Of(design, Quiet).Items.Should().NotContain(line => line.Sku == "data-transfer/internet-out");
    }

    static Blueprint Public() => Of(Closed, [new("web", Fleet with { PublicAddresses = true })], Call("users", "web"));
}
