using Blueprints.Caching;
using Blueprints.Catalog;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Storage;
using Blueprints.Traffic;
using CsCheck;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>What holds for every bill, whatever the design and the traffic.</summary>
public sealed class CostPropertyTests
{
    const int Samples = 150;

    static readonly Gen<Workload> Workloads =
        from users in Gen.Int[0, 5_000_000]
        // At least some calls reach a database: without any, the data is split evenly among the databases, used or not.
        from requests in Gen.Int[1, 200]
        from shares in Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 100])
        from peak in Gen.Int[10, 80]
        from cpu in Gen.Int[0, 200]
        from kilobytes in Gen.Int[0, 500]
        from outbound in Gen.Int[0, 50]
        from connections in Gen.Int[0, 100]
        from megabytes in Gen.Int[0, 200]
        select new Workload
        {
            DailyUsers = users,
            RequestsPerUserPerDay = requests,
            StaticShare = shares.Item1 / 100m,
            ReadShare = shares.Item2 / 100m,
            CacheHitRatio = shares.Item3 / 100m,
            PeakToAverage = peak / 10m,
            CpuMillisecondsPerRequest = cpu,
            DynamicResponseKilobytes = kilobytes,
            OutboundKilobytesPerRequest = outbound,
            ConnectionsPerUserPerDay = connections,
            FileMegabytesPerUser = megabytes,
            DatabaseMegabytesPerUser = megabytes / 10m,
        };

    static readonly Gen<Blueprint> Blueprints =
        from phase in Gen.Int[1, 2]
        from nat in Gen.Enum<NatStrategy>()
        from zones in Gen.Int[2, 3]
        from endpoint in Gen.Bool
        from min in Gen.Int[0, 5]
        from more in Gen.Int[0, 20]
        from io in Gen.Bool
        select Change(Roadmap.Phase(phase), min, min + Math.Max(1, more), io, new NetworkSpec { Nat = nat, Zones = zones, GatewayEndpoints = endpoint ? [GatewayEndpoint.S3] : [] });

    static readonly Gen<(Blueprint Design, Workload Workload)> Cases = Gen.Select(Blueprints, Workloads);

    static readonly BlockSpec[] Additions = [Designs.Fleet, Designs.Aurora, new DatabaseInstanceSpec(), new CacheSpec(), new ObjectStoreSpec()];

    // Each makes one figure larger, with a larger bill or the same.
    static readonly (string Name, Func<Workload, Func<Interval, Interval>, Workload> Change)[] Figures =
    [
        ("dailyUsers", (w, grow) => w with { DailyUsers = grow(w.DailyUsers) }),
        ("requestsPerUserPerDay", (w, grow) => w with { RequestsPerUserPerDay = grow(w.RequestsPerUserPerDay) }),
        ("requestKilobytes", (w, grow) => w with { RequestKilobytes = grow(w.RequestKilobytes) }),
        ("dynamicResponseKilobytes", (w, grow) => w with { DynamicResponseKilobytes = grow(w.DynamicResponseKilobytes) }),
        ("staticResponseKilobytes", (w, grow) => w with { StaticResponseKilobytes = grow(w.StaticResponseKilobytes) }),
        ("cpuMillisecondsPerRequest", (w, grow) => w with { CpuMillisecondsPerRequest = grow(w.CpuMillisecondsPerRequest) }),
        ("cpuMillisecondsPerStaticRequest", (w, grow) => w with { CpuMillisecondsPerStaticRequest = grow(w.CpuMillisecondsPerStaticRequest) }),
        ("queriesPerRequest", (w, grow) => w with { QueriesPerRequest = grow(w.QueriesPerRequest) }),
        ("inputOutputsPerQuery", (w, grow) => w with { InputOutputsPerQuery = grow(w.InputOutputsPerQuery) }),
        ("outboundKilobytesPerRequest", (w, grow) => w with { OutboundKilobytesPerRequest = grow(w.OutboundKilobytesPerRequest) }),
        ("logKilobytesPerRequest", (w, grow) => w with { LogKilobytesPerRequest = grow(w.LogKilobytesPerRequest) }),
        ("accessLogKilobytesPerRequest", (w, grow) => w with { AccessLogKilobytesPerRequest = grow(w.AccessLogKilobytesPerRequest) }),
        ("connectionsPerUserPerDay", (w, grow) => w with { ConnectionsPerUserPerDay = grow(w.ConnectionsPerUserPerDay) }),
        ("connectionSeconds", (w, grow) => w with { ConnectionSeconds = grow(w.ConnectionSeconds) }),
        ("databaseMegabytesPerUser", (w, grow) => w with { DatabaseMegabytesPerUser = grow(w.DatabaseMegabytesPerUser) }),
        ("dailyDatabaseChange", (w, grow) => w with { DailyDatabaseChange = grow(w.DailyDatabaseChange) }),
        ("fileMegabytesPerUser", (w, grow) => w with { FileMegabytesPerUser = grow(w.FileMegabytesPerUser) }),
    ];

    public static TheoryData<string> FigureNames => [.. Figures.Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(FigureNames))]
    public void More_of_a_usage_figure_never_costs_less(string name)
    {
        var change = Figures.Single(figure => figure.Name == name).Change;
        Gen.Select(Cases, Gen.Int[0, 300]).Sample((it, percent) =>
        {
            var more = change(it.Workload, value => value * (1 + percent / 100m));

            return NotLess(Monthly(it.Design, more), Monthly(it.Design, it.Workload));
        }, iter: Samples);
    }

    [Fact]
    public void More_cache_hits_never_cost_more() => Gen.Select(Cases, Gen.Int[0, 100]).Sample((it, percent) =>
    {
        var hits = it.Workload.CacheHitRatio.Expected;
        var more = it.Workload with { CacheHitRatio = hits + (1 - hits) * percent / 100 };

        return NotLess(Monthly(it.Design, it.Workload), Monthly(it.Design, more));
    }, iter: Samples);

    [Fact]
    public void More_instances_at_either_end_never_cost_less() => Gen.Select(Cases, Gen.Int[0, 5], Gen.Int[0, 5]).Sample((it, min, max) =>
    {
        it.Design.Blocks.TryGet<Compute.FleetSpec>("web", out var fleet);
        var larger = Replace(it.Design, "web", fleet! with { MinInstances = fleet.MinInstances + Math.Min(min, max), MaxInstances = fleet.MaxInstances + max });

        return NotLess(Monthly(larger, it.Workload), Monthly(it.Design, it.Workload));
    }, iter: Samples);

    [Fact]
    public void Adding_a_block_never_lowers_the_total() => Gen.Select(Cases, Gen.Int[0, Additions.Length - 1])
        .Sample((it, i) => NotLess(Monthly(it.Design with { Blocks = [.. it.Design.Blocks, new("added", Additions[i])] }, it.Workload), Monthly(it.Design, it.Workload)), iter: Samples);

    [Fact]
    public void Totals_are_the_sums_of_lines_and_lines_are_quantity_times_price() => Cases.Sample((design, workload) =>
    {
        var bill = new CostEstimator().Estimate(design, workload);

        bill.Monthly.Expected.Usd.Should().Be(bill.Items.Sum(item => item.Monthly.Expected.Usd));
        bill.Monthly.Low.Usd.Should().Be(bill.Items.Sum(item => item.Monthly.Low.Usd));
        bill.Monthly.High.Usd.Should().Be(bill.Items.Sum(item => item.Monthly.High.Usd));
        foreach (var item in bill.Items)
        {
            item.Monthly.Low.Usd.Should().Be(Math.Round(item.Quantity.Low * item.UnitPrice.Usd, 6));
            item.Monthly.Expected.Usd.Should().Be(Math.Round(item.Quantity.Expected * item.UnitPrice.Usd, 6));
            item.Monthly.High.Usd.Should().Be(Math.Round(item.Quantity.High * item.UnitPrice.Usd, 6));
        }
    }, iter: Samples);

    [Fact]
    public void Interval_inputs_give_ascending_totals() => Gen.Select(Cases, Gen.Int[1, 100], Gen.Int[1, 10]).Sample((it, down, up) =>
    {
        var workload = Figures.Aggregate(it.Workload, (changed, figure) => figure.Change(changed, value => new(value.Expected * down / 100, value.Expected, value.Expected * up)))
            with { CacheHitRatio = new(0.2m, 0.5m, 0.9m), ReadShare = new(0.5m, 0.8m, 0.95m) };

        var total = Monthly(it.Design, workload);
        return total.Low <= total.Expected && total.Expected <= total.High;
    }, iter: Samples);

    [Fact]
    public void The_same_input_gives_the_same_lines() => Cases.Sample(
        (design, workload) => new CostEstimator().Estimate(design, workload).Items.SequenceEqual(new CostEstimator().Estimate(design, workload).Items), iter: Samples);

    [Fact]
    public void The_lines_of_a_tiered_price_add_up_to_its_quantity() => Gen.Int[0, 400_000_000].Sample(kilobytes =>
    {
        // 7.3 million responses of a thousandth of that many millionths of a GB.
        var design = Designs.Of(Designs.Closed, [new("web", Designs.Fleet with { PublicAddresses = true })], Designs.Call("users", "web"));
        var workload = Designs.Quiet with { DynamicResponseKilobytes = kilobytes / 1_000m * Designs.Millionth };

        var lines = Bill.Of(design, workload).Lines("web", "Data out to users");
        lines.Sum(line => line.Quantity.Expected).Should().BeApproximately(7.3m * kilobytes / 1_000, 0.00001m);
        lines.Where(line => line.UnitPrice > Money.Zero).Select(line => line.UnitPrice.Usd).Should().BeInDescendingOrder();
    }, iter: Samples);

    [Fact]
    public void Below_the_tier_edges_usage_grows_in_step_with_users() => Gen.Select(Gen.Int[100, 2_000], Gen.Int[2, 5]).Sample((users, factor) =>
    {
        // Without the free gigabytes and metrics, which are a first tier of their own.
        var few = Usage(users);
        var many = Usage(users * factor);

        many.Keys.Should().BeEquivalentTo(few.Keys);
        foreach (var (line, quantity) in few)
            many[line].Should().BeApproximately(quantity * factor, 0.00001m * factor, line);
    }, iter: 30);

    [Fact]
    public void Without_users_only_what_stands_there_is_paid() => Blueprints.Sample(design =>
    {
        var bill = new CostEstimator().Estimate(design, new() { DailyUsers = 0 });

        return bill.Items.Where(item => item.Monthly.Expected > Money.Zero).All(item => item.Kind == ItemKind.Fixed);
    }, iter: Samples);

    static Dictionary<string, decimal> Usage(int users) => new CostEstimator().Estimate(Roadmap.Phase(2), new() { DailyUsers = users }).Items
        .Where(item => item.Kind == ItemKind.Usage)
        .GroupBy(item => $"{item.Block}: {item.Item.Split(',')[0]}")
        .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity.Expected));

    static MoneyRange Monthly(Blueprint design, Workload workload) => new CostEstimator(PriceCatalog.Shipped).Estimate(design, workload).Monthly;

    // Every line is rounded to a millionth of a dollar, so sums may differ by some of them.
    static bool NotLess(MoneyRange more, MoneyRange less) =>
        more.Low.Usd >= less.Low.Usd - 0.0001m && more.Expected.Usd >= less.Expected.Usd - 0.0001m && more.High.Usd >= less.High.Usd - 0.0001m;

    static Blueprint Change(Blueprint phase, int min, int max, bool ioOptimized, NetworkSpec network)
    {
        phase.Blocks.TryGet<Compute.FleetSpec>("web", out var fleet);
        phase.Blocks.TryGet<AuroraClusterSpec>("db", out var cluster);
        var changed = Replace(phase, "web", fleet! with { MinInstances = min, MaxInstances = max, Scaling = [new Scaling.TargetTracking()] });
        return Replace(Replace(changed, "db", cluster! with { IoOptimized = ioOptimized }), "network", network);
    }

    static Blueprint Replace(Blueprint design, string name, BlockSpec spec) =>
        design with { Blocks = [.. design.Blocks.Select(block => block.Name == name ? new Block(name, spec) : block)] };
}
