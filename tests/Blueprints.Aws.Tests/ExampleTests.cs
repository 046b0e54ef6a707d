using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

public class ExampleTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Path_routed_fleets_share_a_balancer_and_scale_apart(bool preview)
    {
        var recording = await RecordAsync(PathRoutedFleets.Program.Define, preview);

        recording.Graph.OfType(Types.LoadBalancer).Should().ContainSingle();
        recording.Graph.OfType(Types.Group).Select(group => (group.Name, group.Number("maxSize"))).Should().BeEquivalentTo([("shop-website", 6m), ("shop-api", 30m)]);
        recording.Graph.OfType(Types.IngressRule).Select(rule => rule.Name).Should().Contain(["shop-api-from-shop-balancer", "shop-website-from-shop-balancer"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_orders_service_reads_from_readers_that_scale(bool preview)
    {
        var recording = await RecordAsync(OrdersService.Program.Define, preview);

        recording.Graph.OfType(Types.ReaderTarget).Should().ContainSingle().Which.Number("maxCapacity").Should().Be(6);
        recording.Graph.OfType(Types.RolePolicy).Select(policy => policy.Name).Should()
            .BeEquivalentTo(["orders-service-pull", "orders-db-secret-to-service", "orders-receipts-to-service"]);
    }

    static Task<Recording> RecordAsync(Func<IDictionary<string, object?>> program, bool preview) => GraphRecorder.RecordAsync(
        program, preview, new Dictionary<string, string> { [$"{GraphRecorder.Project}:certificateArn"] = Phases.Certificate });
}
