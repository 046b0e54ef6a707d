using Blueprints.Aws;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Testing;
using Blueprints.Traffic;
using Pulumi;

namespace Blueprints.ParityTests;

/// <summary>Prices a design twice: from its blueprint, and from the resources that its components register.</summary>
static class Parity
{
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    /// <summary>Fails unless a blueprint and its recorded resources have the same lines and total.</summary>
    public static async Task Holds(Blueprint blueprint, Quantities.Interval users)
    {
        var estimator = new CostEstimator();
        var workload = new Workload { DailyUsers = users };

        var designed = estimator.Estimate(blueprint, workload);
        var deployed = estimator.Estimate(await Record(blueprint), workload, "graph");

        deployed.Monthly.Should().Be(designed.Monthly);
        deployed.Unpriced.Select(item => (item.Sku, item.Quantity)).Should().BeEquivalentTo(designed.Unpriced.Select(item => (item.Sku, item.Quantity)));
        deployed.UnknownUsage.Select(item => (item.Block, item.Sku, item.UsageKey)).Should().BeEquivalentTo(designed.UnknownUsage.Select(item => (item.Block, item.Sku, item.UsageKey)));
        Lines(deployed).Should().BeEquivalentTo(Lines(designed));
    }

    // Tier lines of the account are split in the order of resources, which the two need not share; their sum has to agree.
    static IEnumerable<object> Lines(CostEstimate estimate) => estimate.Items
        .GroupBy(item => (item.Sku, item.UnitPrice))
        .Select(group => new
        {
            group.Key.Sku,
            group.Key.UnitPrice,
            Low = group.Sum(item => item.Quantity.Low),
            Expected = group.Sum(item => item.Quantity.Expected),
            High = group.Sum(item => item.Quantity.High),
        });

    /// <summary>The resources that a blueprint's component registers.</summary>
    public static async Task<ResourceGraph> Record(Blueprint blueprint)
    {
        var recording = await GraphRecorder.RecordAsync(() => { _ = new BlueprintComponent("app", new()
        {
            Blueprint = blueprint,
            CertificateArn = Certificate,
            ReplicaCertificateArns = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, _ => (Input<string>)Certificate),
        }); });
        return recording.Graph;
    }
}
