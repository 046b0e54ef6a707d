using Blueprints.Aws;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation;
using Blueprints.Kubernetes;
using Blueprints.Recordings;
using Blueprints.Traffic;
using Pulumi;

namespace Blueprints.Cdk.Tests;

/// <summary>What is estimated is what is deployed, whoever deploys it: a blueprint, the template that the CDK makes of it and the resources that Pulumi makes of it cost the same.</summary>
public class CostParityTests
{
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    [NodeTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task A_phase_costs_the_same_from_its_blueprint_its_templates_and_its_Pulumi_resources(int phase) =>
        CostTheSame(Roadmap.Phase(phase), Synthesis.Phase(phase), Roadmap.TypicalDailyUsers(phase));

    [NodeTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task A_phase_in_a_cluster_costs_the_same(int phase)
    {
        var blueprint = Roadmap.Phase(phase, options: new() { Kubernetes = true });

        return CostTheSame(blueprint, Synthesis.Of(blueprint), Roadmap.TypicalDailyUsers(phase));
    }

    [NodeTheory]
    [InlineData(2)]
    [InlineData(4)]
    public Task A_phase_on_Fargate_costs_the_same(int phase)
    {
        var blueprint = Designs.OnFargate(phase);

        return CostTheSame(blueprint, Synthesis.Of(blueprint), Roadmap.TypicalDailyUsers(phase));
    }

    [NodeFact]
    public Task A_cluster_that_collects_logs_costs_the_same()
    {
        var phase = Roadmap.Phase(3, options: new() { Kubernetes = true, LoadTest = true });
        var logging = phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { PodLogRetentionDays = 14 } } : block)] };

        return CostTheSame(logging, Synthesis.Of(logging), 500_000);
    }

    [NodeFact]
    public Task A_phase_with_a_load_test_costs_the_same()
    {
        var tested = Roadmap.Phase(3, options: new() { LoadTest = true });

        return CostTheSame(tested, Synthesis.Of(tested), 500_000);
    }

    static async Task CostTheSame(Blueprint blueprint, Synthesis templates, decimal dailyUsers)
    {
        var workload = new Workload { DailyUsers = dailyUsers };
        var estimator = new CostEstimator();

        var designed = estimator.Estimate(blueprint, workload);
        var synthesised = estimator.Estimate(Read(templates.Folder), workload, "template");
        var deployed = estimator.Estimate(await Record(blueprint), workload, "graph");

        designed.Monthly.Expected.Usd.Should().BePositive();
        deployed.Monthly.Should().Be(designed.Monthly);
        var (lines, expected) = (Lines(synthesised).ToList(), Lines(designed).ToList());
        lines.Except(expected).Select(line => $"template: {line}").Concat(expected.Except(lines).Select(line => $"blueprint: {line}")).Order().Should().Equal([]);
        synthesised.Monthly.Should().Be(designed.Monthly);
        synthesised.Unpriced.Select(item => (item.Sku, item.Quantity)).Should().BeEquivalentTo(designed.Unpriced.Select(item => (item.Sku, item.Quantity)));
    }

    [NodeFact]
    public void A_template_is_priced_from_its_resources_and_not_from_the_blueprint_that_it_carries()
    {
        var workload = new Workload { DailyUsers = 50_000 };
        var template = File.ReadAllText(Path.Combine(Synthesis.Phase(2).Folder, "phase2.template.json"));

        var before = new CostEstimator().Estimate(Parse(template), workload, "before");
        var after = new CostEstimator().Estimate(Parse(template.Replace("\"InstanceType\": \"m7g.medium\"", "\"InstanceType\": \"m7g.large\"", StringComparison.Ordinal)), workload, "after");

        // Two instances, 730 hours, $0.0816 instead of $0.0408.
        (after.Monthly.Expected.Usd - before.Monthly.Expected.Usd).Should().Be(2 * 730 * 0.0408m);
    }

    static ResourceGraph Read(string folder) => CloudFormationTemplate.Read(folder, new());

    static ResourceGraph Parse(string template) => CloudFormationTemplate.Parse(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(template)), "phase2.template.json", new());

    static async Task<ResourceGraph> Record(Blueprint blueprint) => (await GraphRecorder.RecordAsync(() => { _ = new BlueprintComponent("app", new()
    {
        Blueprint = blueprint,
        CertificateArn = Certificate,
        ReplicaCertificateArns = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, _ => (Input<string>)Certificate),
    }); })).Graph;

    // Tier lines of the account are split in the order of resources, which they need not share; their sum has to agree.
    static IEnumerable<string> Lines(CostEstimate estimate) => estimate.Items
        .GroupBy(item => (item.Sku, item.UnitPrice))
        .Select(group => FormattableString.Invariant($"{group.Key.Sku} at {group.Key.UnitPrice.Usd}: {group.Sum(item => item.Quantity.Low)} {group.Sum(item => item.Quantity.Expected)} {group.Sum(item => item.Quantity.High)}"))
        .Order(StringComparer.Ordinal);
}
