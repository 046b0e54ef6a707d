using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Traffic;
using CsCheck;

namespace Blueprints.Estimation.Tests.Load;

public sealed class TrafficMixTests
{
    static readonly Gen<Interval> Shares = Interval(Gen.Int[0, 1_000].Select(thousandths => thousandths / 1_000m));
    static readonly Gen<Interval> Users = Interval(Gen.Int[1, 1_000_000].Select(users => (decimal)users));

    [Fact]
    public void Classes_add_up_to_all_requests_in_each_case() => Gen.Select(Users, Shares, Shares).Sample((users, files, reads) =>
    {
        var workload = new Workload { DailyUsers = users, StaticShare = files, ReadShare = reads };
        var all = workload.RequestsPerSecond * Month.Seconds;
        var mix = TrafficMix.Of(workload);

        return Near(mix.Total.Low, all.Low) && Near(mix.Total.Expected, all.Expected) && Near(mix.Total.High, all.High)
            && mix.Static.Low >= 0 && mix.Reads.Low >= 0 && mix.Writes.Low >= 0;
    });

    [Fact]
    public void An_uncertain_share_of_certain_requests_leaves_them_divided_as_expected()
    {
        var mix = TrafficMix.Of(new() { DailyUsers = 24_000, StaticShare = new(0.4m, 0.6m, 0.8m), ReadShare = 0.5m });

        (mix.Static.Low, mix.Static.High).Should().Be((mix.Static.Expected, mix.Static.Expected));
        mix.Static.Expected.Should().BeApproximately(mix.Total.Expected * 0.6m, 0.001m);
    }

    [Fact]
    public void Uncertain_requests_are_more_dynamic_in_the_high_case()
    {
        var mix = TrafficMix.Of(new() { DailyUsers = new(10_000, 20_000, 40_000), StaticShare = new(0.5m, 0.6m, 0.8m) });

        (mix.Static.High / mix.Total.High).Should().BeApproximately(0.5m, 0.0001m);
        (mix.Static.Low / mix.Total.Low).Should().BeApproximately(0.8m, 0.0001m);
    }

    static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= 0.000001m * Math.Max(1, b);

    static Gen<Interval> Interval(Gen<decimal> figures) => figures.Array[3].Select(ends =>
    {
        Array.Sort(ends);
        return new Interval(ends[0], ends[1], ends[2]);
    });
}
