using System.Text.Json;
using Blueprints.Catalog;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Networking;
using Blueprints.Traffic;

namespace Blueprints.ParityTests;

/// <summary>What is estimated is what is deployed: a blueprint and the resources that its components register cost the same.</summary>
public class PhaseParityTests
{
    public static TheoryData<int, string> EveryPhaseInEveryRegion()
    {
        var cases = new TheoryData<int, string>();
        for (var phase = 1; phase <= Roadmap.PhaseCount; phase++)
        {
            foreach (var region in PriceCatalog.Shipped.Regions)
                cases.Add(phase, region.Code);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryPhaseInEveryRegion))]
    public async Task A_phase_costs_the_same_from_its_blueprint_and_from_its_resources(int phase, string region)
    {
        var blueprint = Roadmap.Phase(phase, region);

        await Parity.Holds(blueprint, Roadmap.TypicalDailyUsers(phase));
    }

    [Fact]
    public async Task A_changed_blueprint_keeps_parity()
    {
        var phase = Roadmap.Phase(2);
        var changed = phase with
        {
            Blocks =
            [
                .. phase.Blocks.Select(block => block.Spec switch
                {
                    NetworkSpec network => block with { Spec = network with { Zones = 3, Nat = NatStrategy.PerZone, GatewayEndpoints = [] } },
                    AuroraClusterSpec cluster => block with { Spec = cluster with { Engine = DatabaseEngine.MySql, IoOptimized = true, ReaderScaling = new() { MaxReaders = 5 }, BackupRetentionDays = 35 } },
                    Caching.CacheSpec cache => block with { Spec = cache with { Engine = Caching.CacheEngine.Redis, NodeType = "cache.m7g.large", Shards = 2, ReplicasPerShard = 2, SnapshotRetentionDays = 7 } },
                    Compute.FleetSpec fleet => block with { Spec = fleet with { InstanceType = "c7g.large", MinInstances = 3, MaxInstances = 30, DetailedMonitoring = false, RootVolumeGiB = 50 } },
                    _ => block,
                }),
                new("legacy", new DatabaseInstanceSpec { MultiAz = true, StorageGiB = 100, MaxStorageGiB = 500, Engine = DatabaseEngine.MySql }),
            ],
        };

        await Parity.Holds(changed, new(60_000, 90_000, 300_000));
    }

    [Fact]
    public async Task The_graph_is_priced_from_its_resources_and_not_from_the_blueprint_it_carries()
    {
        var graph = await Parity.Record(Roadmap.Phase(2));
        var larger = new ResourceGraph(graph.Resources.Select(resource => resource.Type == "aws:ec2/launchTemplate:LaunchTemplate"
            ? resource with { Inputs = JsonDocument.Parse(resource.Inputs.GetRawText().Replace("m7g.medium", "m7g.large", StringComparison.Ordinal)).RootElement }
            : resource));
        var workload = new Workload { DailyUsers = 50_000 };

        var before = new CostEstimator().Estimate(graph, workload, "before");
        var after = new CostEstimator().Estimate(larger, workload, "after");

        // Two instances, 730 hours, $0.0816 instead of $0.0408.
        (after.Monthly.Expected.Usd - before.Monthly.Expected.Usd).Should().Be(2 * 730 * 0.0408m);
    }
}
