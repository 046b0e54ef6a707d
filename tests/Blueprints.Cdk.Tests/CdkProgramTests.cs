using System.Globalization;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation;
using Blueprints.Testing;

namespace Blueprints.Cdk.Tests;

/// <summary>A program of the CDK as people write them, synthesised by the official command line: what stands in <c>cdk.out</c> is read and priced.</summary>
public sealed class CdkProgramTests
{
    [CdkFact]
    public async Task What_the_official_command_line_writes_is_priced_with_its_nested_stacks_assets_and_functions()
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-cdk-").FullName;
        await CdkProgram.SynthesiseAsync("shop", folder);

        var graph = CloudFormationTemplate.Read(folder, new() { Region = "eu-west-1" });
        var estimate = new CostEstimator().Estimate(graph, new GraphUse { Region = "eu-west-1" }, "cdk.out");

        graph.Resources.Should().Contain(resource => resource.Type == "aws:rds/instance:Instance", "it is in the nested stack");
        graph.Resources.Should().Contain(resource => resource.Type == "aws:dynamodb/table:Table", "SAM makes one of a simple table");
        Snapshot.Matches(Text(graph, estimate), "cdk-program");
        Directory.Delete(folder, recursive: true);
    }

    // Names that the CDK makes from hashes of its own code would change with each of its releases; types do not.
    static string Text(ResourceGraph graph, CostEstimate estimate)
    {
        var kinds = graph.Resources.Where(resource => !resource.IsComponent).CountBy(resource => resource.Type).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} {kind.Key}");
        var lines = estimate.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Monthly.Expected.Usd,10:0.00}  {item.Sku}  {item.Quantity.Expected:0.####} at {item.UnitPrice.Usd}")).Order(StringComparer.Ordinal);
        return $"{string.Join('\n', kinds)}\n\n{string.Join('\n', lines)}\n\n{estimate.Monthly.Expected.Usd:0.00}\n";
    }
}
