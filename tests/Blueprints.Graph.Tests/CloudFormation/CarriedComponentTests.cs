namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>Components that templates carry in their metadata, as the blueprints' CDK constructs write them.</summary>
public sealed class CarriedComponentTests
{
    const string Template = """
        Metadata:
          blueprints:component:shop/Default: { type: "blueprints:aws:Blueprint", blueprint: "{}" }
          blueprints:component:shop/Default/web: { type: "blueprints:aws:WebFleet", block: web, spec: "{}" }
        Resources:
          Group: { Type: AWS::AutoScaling::AutoScalingGroup, Metadata: { "aws:cdk:path": shop/Default/web/group } }
          Role: { Type: AWS::IAM::Role, Metadata: { "aws:cdk:path": shop/Default/web/role/Resource } }
          Queue: { Type: AWS::SQS::Queue, Metadata: { "aws:cdk:path": shop/Default/website/queue } }
          Topic: { Type: AWS::SNS::Topic }
        """;

    [Fact]
    public void A_resource_belongs_to_the_component_above_it_with_the_longest_path()
    {
        var graph = Templates.Read(Template);

        var fleet = graph.OfType("blueprints:aws:WebFleet").Single();
        graph.ChildrenOf(fleet.Urn).Select(child => child.Name).Should().BeEquivalentTo("Group", "Role");
        (fleet.Name, fleet.IsComponent, fleet.Text("block"), fleet.Text("spec"), fleet.Text("type")).Should().Be(("web", true, "web", "{}", null));
    }

    [Fact]
    public void A_component_belongs_to_the_next_one_above_it_and_to_its_stack_where_there_is_none()
    {
        var graph = Templates.Read(Template);

        var blueprint = graph.OfType("blueprints:aws:Blueprint").Single();
        graph.OfType("blueprints:aws:WebFleet").Single().Parent.Should().Be(blueprint.Urn);
        graph.Find(blueprint.Parent!)!.Type.Should().Be("pulumi:pulumi:Stack");
        blueprint.Text("blueprint").Should().Be("{}");
    }

    [Fact]
    public void A_path_that_only_looks_alike_is_not_of_the_component_and_without_a_path_a_resource_is_its_stack_s()
    {
        var graph = Templates.Read(Template);

        graph.Resources.Single(resource => resource.Name == "Queue").Parent.Should().Be(graph.OfType("blueprints:aws:Blueprint").Single().Urn);
        graph.Find(graph.Resources.Single(resource => resource.Name == "Topic").Parent!)!.Type.Should().Be("pulumi:pulumi:Stack");
    }

    [Theory]
    [InlineData("{ block: web }", "t.yaml:2:34: blueprints:component:shop/web has no type that begins with blueprints:")]
    [InlineData("{ type: 'pulumi:pulumi:Stack' }", "blueprints:component:shop/web has no type that begins with blueprints:")]
    [InlineData("7", "blueprints:component:shop/web has no type that begins with blueprints:")]
    public void What_is_no_component_is_refused_at_its_place(string told, string message)
    {
        var read = () => Templates.Read($"Metadata:\n  blueprints:component:shop/web: {told}\nResources: {{}}");

        read.Should().Throw<InvalidDataException>().WithMessage($"*{message}*");
    }
}
