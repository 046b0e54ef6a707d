using System.Text;
using Blueprints.Testing;

namespace Blueprints.Cdk.Tests;

/// <summary>What the phases of the roadmap become as CloudFormation templates.</summary>
public class PhaseTemplateTests
{
    public static TheoryData<string> All => Designs.All;

    [NodeTheory]
    [MemberData(nameof(All))]
    public void A_design_has_the_resources_that_were_looked_at(string design)
    {
        var text = new StringBuilder();
        foreach (var stack in Designs.Of(design).Resources.GroupBy(resource => resource.Stack))
        {
            text.AppendLine(stack.Key);
            foreach (var type in stack.GroupBy(resource => resource.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  {type.Count(),3} {type.Key}");
        }

        Snapshot.Matches(text.ToString(), design);
    }

    [NodeTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_move_to_the_next_phase_keeps_the_logical_ids_of_what_holds_data(int phase)
    {
        string[] holdData = ["AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::RDS::DBCluster", "AWS::S3::Bucket", "AWS::ElastiCache::ReplicationGroup", "AWS::SQS::Queue", "AWS::SNS::Topic"];
        var before = Designs.Of($"phase{phase}").Resources.Where(resource => holdData.Contains(resource.Type)).Select(resource => (resource.Id, resource.Type)).ToList();
        var after = Designs.Of($"phase{phase + 1}").Resources.Select(resource => (resource.Id, resource.Type));

        before.Should().NotBeEmpty().And.BeSubsetOf(after);
    }

    [NodeTheory]
    [InlineData("phase1")]
    [InlineData("phase2")]
    [InlineData("phase3")]
    [InlineData("phase4")]
    public void A_design_in_one_region_is_one_stack_without_custom_resources(string design)
    {
        var made = Designs.Of(design);

        made.Templates.Should().ContainSingle();
        made.Resources.Where(resource => resource.Type == "AWS::Lambda::Function" || resource.Type.StartsWith("Custom::", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [NodeFact]
    public void A_template_carries_its_blueprint_and_a_spec_for_each_block()
    {
        var metadata = Designs.Of("phase2").Templates["phase2"].GetProperty("Metadata");

        Blueprint.FromJson(metadata.GetProperty("blueprints:component:phase2/Default").GetProperty("blueprint").GetString()!).Should().Be(Roadmap.Phase(2));
        foreach (var block in Roadmap.Phase(2).Blocks)
        {
            var carried = metadata.GetProperty($"blueprints:component:phase2/Default/{block.Name}");
            carried.GetProperty("block").GetString().Should().Be(block.Name);
            BlockSpec.FromJson(carried.GetProperty("spec").GetString()!).Should().Be(block.Spec);
        }
    }
}
