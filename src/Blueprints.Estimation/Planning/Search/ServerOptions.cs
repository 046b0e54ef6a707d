using Blueprints.Catalog;
using Blueprints.Compute;
using Blueprints.Estimation.Replay;
using Blueprints.Scaling;
using Blueprints.Simulation.Scaling;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Ways to build a fleet: machine, fewest servers, way to scale and its target, paid by the hour or reserved for a year.</summary>
sealed class ServerOptions(PlanRequest request, PlanScenarios scenarios, PriceCatalog catalog)
{
    const int MostVcpus = 16;
    const decimal LeastMemoryPerVcpu = 2;

    // Above the most users' busiest hour: crowds.
    const double Headroom = 1.6;

    static readonly string[] Families = ["m7g", "c7g", "m8g", "c8g", "m7i", "c7i", "m6g", "c6g", "m5", "c5"];

    static readonly (ScalingVariant Variant, int Target)[] Ways =
    [
        (ScalingVariant.Tracking, 40), (ScalingVariant.Tracking, 50), (ScalingVariant.Tracking, 60), (ScalingVariant.Tracking, 70), (ScalingVariant.Step, 60),
        (ScalingVariant.Scheduled, 50), (ScalingVariant.Scheduled, 60), (ScalingVariant.Predictive, 50), (ScalingVariant.Predictive, 60), (ScalingVariant.Fixed, 60),
    ];

    /// <summary>The options of a fleet and the candidates behind them.</summary>
    public IEnumerable<(PlanOption Option, PlanCandidate Candidate)> Of(string block, FleetSpec spec, ReplayTier tier)
    {
        var vcpu = catalog.FindShape(spec.InstanceType).Shape?.VCpu ?? 1;
        foreach (var shape in catalog.Shapes.Where(shape => IsCandidate(shape, spec)).OrderBy(shape => shape.Name, StringComparer.Ordinal))
        {
            if (Price(shape.Name, "on-demand") is not { } price)
                continue;
            foreach (var made in spec.Scaling.OfType<QueueBacklog>().FirstOrDefault() is { } backlog ? Workers(block, spec, tier, shape, backlog, vcpu) : Web(block, spec, tier, shape, vcpu))
            {
                yield return Priced(made, price, 0, 0);
                if (made.Spec.MinInstances > 0 && Price(shape.Name, "ri-1yr-no-upfront") is { } reserved)
                    yield return Priced(made, price, made.Spec.MinInstances, reserved);
            }
        }
    }

    (PlanOption, PlanCandidate) Priced((string Text, FleetSpec Spec, PlanCandidate Candidate, string Block) made, decimal price, int committed, decimal reserved)
    {
        var overhead = Overhead(made.Spec);
        var text = committed == 0 ? made.Text : Invariant($"{made.Text}, {committed} reserved for a year");
        return (new(made.Block, text, [new(made.Candidate.Key, 1, price + overhead, committed, reserved + overhead)], design => Replace(design, made.Block, made.Spec)), made.Candidate);
    }

    IEnumerable<(string Text, FleetSpec Spec, PlanCandidate Candidate, string Block)> Web(string block, FleetSpec spec, ReplayTier tier, InstanceShape shape, int baseVcpu)
    {
        var rate = tier.Design.RequestsPerSecond / baseVcpu * shape.VCpu;
        var mean = scenarios.Expected.Requests.Average() / scenarios.Expected.StepSeconds * tier.CallsPerRequest;
        foreach (var (variant, target) in spec.MinInstances == spec.MaxInstances ? [(ScalingVariant.Fixed, 60)] : Ways)
        {
            double Need(double load) => Math.Ceiling(load / (rate * target / 100));
            var least = spec.MinInstances;
            var most = (int)Math.Clamp(Need(mean * (double)request.Workload.PeakToAverage * Spread * Headroom), least + 1, 5_000);
            if (spec.MinInstances == spec.MaxInstances)
                most = spec.MaxInstances;
            foreach (var min in Minima(least, (int)Math.Min(most, Need(mean)), variant == ScalingVariant.Fixed ? most : null))
            {
                var scaled = tier with { Design = tier.Design with { RequestsPerSecond = rate } };
                var policies = ScalingVariants.Policies(variant, target, () => new ScheduleMaker([scaled], scenarios.Expected, target / 100.0, min, most).Actions());
                var made = spec with { InstanceType = shape.Name, MinInstances = min, MaxInstances = most, Scaling = policies, Mix = null };
                var way = variant == ScalingVariant.Fixed ? Invariant($"{most} × {shape.Name}") : Invariant($"{min} to {most} × {shape.Name}, {variant.ToString().ToLowerInvariant()} at {target} %");
                yield return (way, made, Candidate(block, way, WorkKind.Servers, made, tier, rate, Math.Max(1, shape.VCpu)), block);
            }
        }
    }

    IEnumerable<(string Text, FleetSpec Spec, PlanCandidate Candidate, string Block)> Workers(string block, FleetSpec spec, ReplayTier tier, InstanceShape shape, QueueBacklog backlog, int baseVcpu)
    {
        var hands = (int)Math.Max(1, Math.Round((double)backlog.Concurrency * shape.VCpu / baseVcpu));
        var rate = tier.Design.RequestsPerSecond / backlog.Concurrency * hands;
        var mean = scenarios.Expected.Requests.Average() / scenarios.Expected.StepSeconds * tier.CallsPerRequest;
        var most = (int)Math.Clamp(Math.Ceiling(mean * (double)request.Workload.PeakToAverage * Spread * 2 / rate), spec.MinInstances + 1, 5_000);
        foreach (var min in Minima(spec.MinInstances, (int)Math.Ceiling(mean / rate), null).Select(min => Math.Min(min, most)).Distinct())
        {
            var made = spec with { InstanceType = shape.Name, MinInstances = min, MaxInstances = most, Scaling = [backlog with { Concurrency = hands }], Mix = null };
            var way = Invariant($"{min} to {most} × {shape.Name}, {hands} jobs at a time, by backlog");
            yield return (way, made, Candidate(block, way, WorkKind.Jobs, made, tier, rate, hands), block);
        }
    }

    PlanCandidate Candidate(string block, string way, WorkKind kind, FleetSpec spec, ReplayTier tier, double rate, int concurrency)
    {
        var design = tier.Design with
        {
            Name = way, RequestsPerSecond = rate, Concurrency = concurrency, MinCapacity = spec.MinInstances, MaxCapacity = spec.MaxInstances, WarmPool = null, PricePerHour = 0,
            Policies = [.. SimulatedPolicies.Of(spec, spec.DetailedMonitoring ? AlarmTiming.Legacy : AlarmTiming.LegacyFiveMinutes)],
        };
        var first = scenarios.Expected.Requests[0] / scenarios.Expected.StepSeconds * tier.CallsPerRequest;
        design = design with { InitialCapacity = (int)Math.Clamp(Math.Ceiling(first / (rate * 0.6)), spec.MinInstances, spec.MaxInstances) };
        return new(Invariant($"{block}|{way}|{tier.CallsPerRequest:R}|{design.Objective.Seconds:R}|{design.LaunchSeconds:R}"), kind, tier.CallsPerRequest, design);
    }

    static IEnumerable<int> Minima(int least, int mean, int? only) => only is { } one ? [one] : new[] { least, Math.Max(least, mean) }.Distinct();

    double Spread => (double)(request.Uncertain.DailyUsers.High / request.Uncertain.DailyUsers.Expected);

    static bool IsCandidate(InstanceShape shape, FleetSpec spec) => shape.Name == spec.InstanceType
        || (shape is { Kind: InstanceKind.Compute, IsBurstable: false, VCpu: >= 1 and <= MostVcpus } && Families.Contains(shape.Family) && shape.MemoryGiB >= LeastMemoryPerVcpu * shape.VCpu && !shape.Name.EndsWith("metal", StringComparison.Ordinal));

    decimal? Price(string type, string way) => catalog.Find(request.Region, $"ec2/{type}/linux/{way}") is { IsFound: true, Price.IsFlat: true } answer ? answer.Price.UnitPrice : null;

    // The root volume and the metrics of each server, by the hour.
    decimal Overhead(FleetSpec spec)
    {
        var volume = catalog.Find(request.Region, "ebs/gp3") is { IsFound: true, Price.IsFlat: true } answer ? answer.Price.UnitPrice * spec.RootVolumeGiB : 0;
        var metrics = spec.DetailedMonitoring && catalog.Find(request.Region, "cloudwatch/custom-metrics") is { IsFound: true } metric ? metric.Price.Tiers[0].UnitPrice * 7 : 0;
        return (volume + metrics) / 730;
    }

    static Blueprint Replace(Blueprint design, string name, BlockSpec spec) =>
        design with { Blocks = [.. design.Blocks.Select(block => block.Name == name ? block with { Spec = spec } : block)] };
}
