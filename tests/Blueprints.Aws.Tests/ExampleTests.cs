using System.Text.Json;
using Blueprints.Testing;
using ShardedOrders.Application;

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queue_workers_follow_the_backlog_with_what_is_in_flight(bool preview)
    {
        var recording = await RecordAsync(QueueWorkers.Program.Define, preview);

        recording.Graph.OfType(Types.Queue).Select(queue => queue.Name).Should().BeEquivalentTo("videos-jobs", "videos-jobs-dlq");
        recording.Find(Types.Group, "videos-encoders").Number("minSize").Should().Be(0);
        var tracking = recording.Find(Types.ScalingPolicy, "videos-encoders-backlog").Property("targetTrackingConfiguration")!.Value;
        // 300 s ÷ 30 s a job, two at a time.
        tracking.GetProperty("targetValue").GetDecimal().Should().Be(20);
        tracking.GetRawText().Should().Contain("ApproximateNumberOfMessagesVisible").And.Contain("ApproximateNumberOfMessagesNotVisible");
    }

    [Fact]
    public async Task A_producer_may_only_send_and_workers_may_only_receive()
    {
        var recording = await RecordAsync(QueueWorkers.Program.Define, preview: false);

        Actions(recording, "videos-jobs-to-api").Should().Contain("sqs:SendMessage").And.NotContain("sqs:ReceiveMessage");
        Actions(recording, "videos-jobs-from-encoders").Should().Contain("sqs:ReceiveMessage").And.NotContain("sqs:SendMessage");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sharded_database_publishes_the_map_that_the_application_routes_by(bool preview)
    {
        var recording = await RecordAsync(ShardedOrders.Program.Define, preview);

        recording.Graph.OfType(Types.Cluster).Select(cluster => cluster.Name).Should().BeEquivalentTo(ShardedOrders.Program.Map.Shards.Select(shard => $"orders-db-{shard.Name}"));
        var orders = new OrderShards(recording.Find("aws:ssm/parameter:Parameter", "orders-db-shard-map").Text("insecureValue")!);
        orders.All.Should().Equal(ShardedOrders.Program.Map.Shards.Select(shard => shard.Name));
        Enumerable.Range(0, 1_000).Select(customer => orders.OfCustomer(customer)).Distinct().Should().BeEquivalentTo(orders.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_never_touch_the_database_that_commands_write(bool preview)
    {
        var recording = await RecordAsync(Cqrs.Program.Define, preview);

        CallersOf(recording, "catalog-db").Should().Equal("commands");
        CallersOf(recording, "catalog-search").Should().BeEquivalentTo("projector", "queries");
        CallersOf(recording, "catalog-views").Should().BeEquivalentTo("projector", "queries");
        recording.Graph.OfType(Types.TopicSubscription).Should().ContainSingle().Which.Name.Should().Be("catalog-changes-projections");
    }

    [Fact]
    public async Task Only_the_projector_writes_the_read_model()
    {
        var recording = await RecordAsync(Cqrs.Program.Define, preview: false);

        Actions(recording, "catalog-search-to-projector").Should().Contain("es:ESHttpPut");
        Actions(recording, "catalog-search-to-queries").Should().Contain("es:ESHttpGet").And.NotContain("es:ESHttpPut");
        recording.Find(Types.ListenerRule, "catalog-balancer-commands").Inputs.GetRawText().Should().Contain("PATCH");
    }

    static IEnumerable<string> CallersOf(Recording recording, string component) => recording.Graph.OfType(Types.IngressRule)
        .Select(rule => rule.Name).Where(name => name.StartsWith($"{component}-from-", StringComparison.Ordinal)).Select(name => name[$"{component}-from-".Length..]);

    static List<string> Actions(Recording recording, string policy) => [.. JsonDocument.Parse(recording.Find(Types.RolePolicy, policy).Text("policy")!).RootElement
        .GetProperty("Statement").EnumerateArray().SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()!)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_regions_serve_behind_one_accelerator_and_share_a_database(bool preview)
    {
        var recording = await RecordAsync(ActiveActiveRegions.Program.Define, preview);

        recording.Graph.OfType("aws:globalaccelerator/endpointGroup:EndpointGroup").Select(group => group.Text("endpointGroupRegion")).Should().BeEquivalentTo("us-east-1", "eu-west-1");
        recording.Graph.OfType(Types.LoadBalancer).Select(balancer => balancer.Name).Should().BeEquivalentTo("shop-balancer", "shop-eu-west-1-balancer");
        recording.Graph.OfType("aws:rds/globalCluster:GlobalCluster").Should().ContainSingle();
        recording.Graph.OfType(Types.Cluster).Should().HaveCount(2);
    }

    static Task<Recording> RecordAsync(Func<IDictionary<string, object?>> program, bool preview) => GraphRecorder.RecordAsync(
        program, preview, new Dictionary<string, string> { [$"{GraphRecorder.Project}:certificateArn"] = Phases.Certificate, [$"{GraphRecorder.Project}:replicaCertificateArn"] = Phases.Certificate });
}
