using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Events;
using Blueprints.LoadBalancing;
using Blueprints.Networking;

namespace Blueprints.Tests.Validation;

/// <summary>Two parts that would have one resource name are refused before Pulumi finds them.</summary>
public sealed class NameCollisionTests
{
    [Fact]
    public void Targets_of_two_balancers_stay_apart() => Problems(
        [new("lb", Balancer("api-x")), new("lb-api", Balancer("x")), new("api-x", new FleetSpec()), new("x", new FleetSpec())]).Should()
        .Equal("blocks.lb-api.name is \"lb-api\", whose target \"x\" has the resource name of \"api-x\" of \"lb\"; allowed: names that stay apart when joined by a hyphen; rename one of the blocks or parts");

    [Fact]
    public void Scaling_policies_of_two_fleets_stay_apart() => Problems(
        [new("web", Scaling("api-cpu")), new("web-api", Scaling("cpu"))]).Should().ContainSingle().Which.Should().Contain("whose scaling policy \"cpu\" has the resource name of \"api-cpu\" of \"web\"");

    [Fact]
    public void Instances_of_two_clusters_stay_apart() => Problems(
        [new("db", Cluster("eu-a")), new("db-eu", Cluster("a"))]).Should().ContainSingle().Which.Should().Contain("whose instance \"a\" has the resource name of \"eu-a\" of \"db\"");

    [Fact]
    public void Ways_between_blocks_stay_apart() => Problems(
        [new("a", new FleetSpec()), new("a-to-b", new FleetSpec()), new("b-to-c", new FleetSpec()), new("c", new FleetSpec())],
        new Flow { From = "a", To = "b-to-c" }, new Flow { From = "a-to-b", To = "c" }).Should().ContainSingle().Which.Should().Contain("whose way \"to-c\" has the resource name of \"to-b-to-c\" of \"a\"");

    [Fact]
    public void Blocks_of_other_kinds_and_parts_of_other_types_do_not_collide() => Problems(
    [
        new("lb", Balancer("api-x") with { Routes = [new() { Name = "api-y", Fleet = "api-x", Paths = ["/"] }] }),
        new("lb-api", Balancer("y")),
        new("lb-bus", new EventBusSpec()),
        new("api-x", new FleetSpec()),
        new("y", new FleetSpec()),
        new("web", Scaling("cpu")),
        new("web-api", Scaling("cpu")),
    ]).Should().BeEmpty();

    static LoadBalancerSpec Balancer(string fleet) => new() { Targets = [new() { Fleet = fleet }] };

    static FleetSpec Scaling(string policy) => new() { Scaling = [new Blueprints.Scaling.TargetTracking { Name = policy }] };

    static AuroraClusterSpec Cluster(string instance) => new() { Instances = [new() { Name = instance }] };

    static IEnumerable<string> Problems(Block[] blocks, params Flow[] flows) => new Blueprint
    {
        Name = "shop",
        Blocks = [new("network", new NetworkSpec()), .. blocks],
        Flows = [.. flows],
    }.Validate().Select(problem => problem.ToString());
}
