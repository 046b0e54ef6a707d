using Blueprints.Catalog;
using Blueprints.Databases;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Replay;
using Blueprints.Sharding;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Ways to build the database of a shape: class, readers, fixed or scaling. All clusters of a shape are alike, so the fullest of its shards speaks for all.</summary>
sealed class DataOptions(PlanRequest request, PriceCatalog catalog)
{
    const int MostVcpus = 64;

    static readonly string[] Families = ["r8g", "r7g", "r6g"];

    static readonly (int Readers, int Most)[] ReaderChoices = [(1, 1), (2, 2), (3, 3), (5, 5), (8, 8), (1, 8)];

    /// <summary>The options of a shape's database; none where it has no Aurora cluster.</summary>
    public IEnumerable<(PlanOption Option, IReadOnlyList<PlanCandidate> Candidates)> Of(PlanShape shape)
    {
        if (shape.Base.Blocks.OfKind<AuroraClusterSpec>().Select(block => block.Spec).FirstOrDefault() is not { } cluster)
            yield break;
        var writers = shape.Tiers.Where(tier => tier.Name.EndsWith(" writer", StringComparison.Ordinal)).ToList();
        var readers = shape.Tiers.Where(tier => tier.Name.EndsWith(" readers", StringComparison.Ordinal)).ToList();
        if (writers.Count == 0)
            yield break;
        var baseVcpu = catalog.FindShape(cluster.Instances[0].InstanceClass).Shape?.VCpu ?? 1;
        var machines = catalog.Shapes.Where(machine => IsCandidate(machine, cluster)).OrderBy(machine => machine.Name, StringComparer.Ordinal).ToList();
        // Where no class is large enough the smallest stays, so that the shape is refused with the limit that it lacks.
        var fitting = machines.Where(machine => Fits(shape, cluster, machine)).ToList();
        foreach (var machine in fitting.Count > 0 ? fitting : machines.Take(1))
        {
            if (Price(cluster, machine) is not { } price)
                continue;
            foreach (var (least, most) in readers.Count == 0 ? [(0, 0)] : ReaderChoices)
                yield return Option(writers, readers, cluster, machine, baseVcpu, price, least, most);
        }
    }

    static (PlanOption, IReadOnlyList<PlanCandidate>) Option(List<ReplayTier> writers, List<ReplayTier> readers, AuroraClusterSpec cluster, InstanceShape machine, int baseVcpu, decimal price, int least, int most)
    {
        var count = writers.Count;
        List<PlanCandidate> candidates = [Candidate(Fullest(writers), machine, baseVcpu, 1, 1)];
        List<PlanPart> parts = [new(candidates[0].Key, count, price)];
        if (least > 0)
        {
            candidates.Add(Candidate(Fullest(readers), machine, baseVcpu, least, most));
            parts.Add(new(candidates[1].Key, count, price));
        }

        var made = cluster with
        {
            Instances = [.. Enumerable.Range(0, 1 + least).Select(index => new AuroraInstance { Name = index == 0 ? "writer" : Invariant($"reader-{index}"), InstanceClass = machine.Name })],
            ReaderScaling = most > least ? new() { MinReaders = least, MaxReaders = most } : null,
        };
        var each = least == 0 ? "writer" : most > least ? Invariant($"writer and {least} to {most} readers") : Invariant($"writer and {least} {(least == 1 ? "reader" : "readers")}");
        var text = Invariant($"{(count > 1 ? $"{count} shards, each " : "")}{each}, {machine.Name}");
        return (new("data", text, parts, design => Replace(design, made)), candidates);
    }

    static ReplayTier Fullest(List<ReplayTier> tiers) => tiers.MaxBy(tier => tier.CallsPerRequest)!;

    static PlanCandidate Candidate(ReplayTier tier, InstanceShape machine, int baseVcpu, int least, int most)
    {
        var design = tier.Design with
        {
            Name = Invariant($"{tier.Name} {least} to {most} × {machine.Name}"), RequestsPerSecond = tier.Design.RequestsPerSecond / baseVcpu * machine.VCpu, Concurrency = machine.VCpu,
            MinCapacity = least, MaxCapacity = most, InitialCapacity = least, Policies = most > least ? [DatabaseTiers.Scaling(new() { MinReaders = least, MaxReaders = most })] : [], PricePerHour = 0,
        };
        return new(Invariant($"{design.Name}|{tier.CallsPerRequest:R}|{design.Objective.Seconds:R}"), WorkKind.Data, tier.CallsPerRequest, design);
    }

    // Memory and connections are not replayed. A class that is too small for them would win on its price and take its shape out of the race.
    bool Fits(PlanShape shape, AuroraClusterSpec cluster, InstanceShape machine)
    {
        var made = cluster with { Instances = [.. cluster.Instances.Select(instance => instance with { InstanceClass = machine.Name })] };
        var databases = shape.Base.Blocks.Where(block => block.Spec is AuroraClusterSpec or ShardedDatabaseSpec).Select(block => block.Name).ToHashSet(StringComparer.Ordinal);
        return new CapacityEstimator(catalog).Estimate(Replace(shape.Base, made), request.Uncertain).Blocks.Where(block => databases.Contains(block.Block.Split('@')[0]))
            .SelectMany(block => block.Limits).All(limit => PlanSelection.IsReplayed(limit.Name) || limit.Utilisation.High <= 1);
    }

    static bool IsCandidate(InstanceShape machine, AuroraClusterSpec cluster) => machine.Name == cluster.Instances[0].InstanceClass
        || (machine is { Kind: InstanceKind.Database, IsBurstable: false, VCpu: <= MostVcpus } && Families.Contains(machine.Family));

    decimal? Price(AuroraClusterSpec cluster, InstanceShape machine) =>
        catalog.Find(request.Region, $"rds/{DatabaseDefaults.AuroraEngine(cluster.Engine)}/{machine.Name}{(cluster.IoOptimized ? "/io-optimized" : "")}") is { IsFound: true, Price.IsFlat: true } answer ? answer.Price.UnitPrice : null;

    static Blueprint Replace(Blueprint design, AuroraClusterSpec made) => design with
    {
        Blocks = [.. design.Blocks.Select(block => block.Spec switch
        {
            AuroraClusterSpec old => block with { Spec = made with { Diagnostics = old.Diagnostics } },
            ShardedDatabaseSpec sharded => block with { Spec = sharded with { Cluster = made with { Diagnostics = sharded.Cluster?.Diagnostics } } },
            _ => block,
        })],
    };
}
