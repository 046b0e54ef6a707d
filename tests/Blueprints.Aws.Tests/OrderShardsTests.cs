using Blueprints.Sharding;
using Blueprints.Validation;
using ShardedOrders.Application;

namespace Blueprints.Aws.Tests;

/// <summary>The application of the sharded-database example.</summary>
public class OrderShardsTests
{
    static readonly ShardMap Map = ShardMap.Even(4);

    [Fact]
    public void Orders_of_a_customer_are_on_the_shard_that_the_map_says()
    {
        var (orders, router) = (new OrderShards(Map.ToCompactJson()), new ShardRouter(Map));

        Enumerable.Range(0, 1_000).Should().OnlyContain(customer => orders.OfCustomer(customer) == router.Find((long)customer));
    }

    [Fact]
    public void A_new_version_is_taken_and_an_older_one_is_left()
    {
        var orders = new OrderShards(Map.ToJson());

        orders.Refresh(ShardMap.Even(6, version: 3).ToJson()).Should().BeTrue();
        orders.Refresh(ShardMap.Even(5, version: 2).ToJson()).Should().BeFalse();
        orders.Refresh(ShardMap.Even(5, version: 3).ToJson()).Should().BeFalse();

        (orders.Version, orders.All.Count).Should().Be((3, 6));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"shards\": []")]
    [InlineData("{ \"schemaVersion\": 2, \"version\": 9, \"shards\": [{ \"name\": \"a\" }] }")]
    [InlineData("{ \"version\": 9, \"shards\": [] }")]
    public void A_broken_map_is_one_clear_error_and_the_map_in_use_stays(string published)
    {
        var orders = new OrderShards(Map.ToJson());

        ((Action)(() => orders.Refresh(published))).Should().Throw<InvalidInputException>().WithMessage("shard map*");

        (orders.Version, orders.All.Count).Should().Be((1, 4));
    }

    [Fact]
    public void Lookups_allocate_nothing()
    {
        var orders = new OrderShards(Map.ToJson());
        LookUp();

        var before = GC.GetAllocatedBytesForCurrentThread();
        LookUp();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void LookUp()
        {
            for (var customer = 0; customer < 2_000; customer++)
                _ = orders.OfCustomer(customer);
        }
    }

    [Fact]
    public void The_application_needs_no_cloud_sdk() => typeof(OrderShards).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
        .Should().Contain("Blueprints").And.OnlyContain(name => name == "Blueprints" || name!.StartsWith("System.", StringComparison.Ordinal));
}
