using Blueprints.Estimation.Cost;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Resources that belong to no blueprint.</summary>
public sealed class PlainResourceTests
{
    const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public void A_use_that_a_usage_file_gives_is_priced()
    {
        // SQS pricing page: the first million is free, then $0.40 a million.
        var estimate = Used("{ monthly_requests: 3000000 }", Resource(Queue, "jobs"));

        estimate.Usd().Should().Be(0.80m);
        estimate.Items[^1].Assumption.Should().Be("usage.yml:3: monthly_requests");
    }

    [Fact]
    public void A_use_that_nothing_gives_shows_its_rate_and_is_no_missing_price()
    {
        var estimate = Price(Resource(Queue, "jobs"));

        estimate.Items.Should().BeEmpty();
        estimate.Incomplete.Should().BeFalse();
        var unknown = estimate.UnknownUsage.Should().ContainSingle().Subject;
        (unknown.Sku, unknown.UsageKey, unknown.UnitPrice.Usd).Should().Be(("sqs/standard", "monthly_requests", 0.40m));
    }

    [Fact]
    public void A_range_of_use_gives_a_range_of_cost()
    {
        var estimate = Used("{ monthly_requests: { low: 1000000, expected: 2000000, high: 11000000 } }", Resource(Queue, "jobs"));

        (estimate.Monthly.Low.Usd, estimate.Monthly.Expected.Usd, estimate.Monthly.High.Usd).Should().Be((0m, 0.40m, 4.00m));
    }

    [Fact]
    public void A_message_above_64_KB_is_a_request_for_each_64_KB_begun() =>
        Used("{ monthly_requests: 2000000, request_size: 65 }", Resource(Queue, "jobs")).Usd().Should().Be(1.20m);

    [Fact]
    public void Accounts_share_one_free_quantity_over_their_resources()
    {
        var estimate = Price("version: 0.1\nresource_type_default_usage:\n  aws_sqs_queue: { monthly_requests: 1000000 }\n", Resource(Queue, "a"), Resource(Queue, "b"));

        estimate.Usd().Should().Be(0.40m);
    }

    [Fact]
    public void A_load_balancer_is_billed_by_its_largest_dimension()
    {
        // The cost-preview peers' own example: 10,000 new connections a second are 400 LCU, $2,336 a month, not 8.
        var balancer = Resource("aws:lb/loadBalancer:LoadBalancer", "front", """{ "internal": true }""");
        var estimate = Used("{ new_connections: 10000, processed_bytes_gb: 1000 }", balancer);

        estimate.Usd("Load balancer capacity units").Should().Be(400 * 730 * 0.008m);
        estimate.Items[^1].Assumption.Should().Contain("new connections").And.Contain("usage.yml:3");
    }

    [Theory]
    [InlineData("TCP", "{ new_connections: 8000, active_connections: 100000, processed_bytes_gb: 730 }", 10)]
    [InlineData("UDP", "{ new_connections: 400, active_connections: 200000, processed_bytes_gb: 730 }", 4)]
    [InlineData("TLS", "{ new_connections: 50, active_connections: 3000, processed_bytes_gb: 2190 }", 3)]
    public void A_network_load_balancer_is_billed_by_the_largest_dimension_of_its_protocol(string protocol, string usage, int units)
    {
        // ELB pricing page: $0.0225 an hour; a unit, $0.006, is 800, 400 or 50 new connections a second, 100,000, 50,000 or 3,000 active ones, or 1 GB an hour.
        var balancer = Resource("aws:lb/loadBalancer:LoadBalancer", "front", """{ "internal": true, "loadBalancerType": "network" }""");
        var estimate = Used(usage, balancer, Resource("aws:lb/listener:Listener", "door", $$"""{ "protocol": "{{protocol}}" }""", ("loadBalancerArn", balancer)));

        estimate.Usd("Load balancer hours (NLB)").Should().Be(730 * 0.0225m);
        estimate.Usd("Load balancer capacity units").Should().Be(units * 730 * 0.006m);
    }

    [Fact]
    public void A_resource_of_an_unknown_type_is_listed_and_not_zero()
    {
        var estimate = Price(Resource("aws:quantum/device:Device", "q"));

        estimate.Incomplete.Should().BeTrue();
        estimate.Unpriced.Should().ContainSingle().Which.Type.Should().Be("aws:quantum/device:Device");
    }

    [Fact]
    public void Keys_that_nothing_asks_for_and_names_of_no_resource_are_warned_of()
    {
        var estimate = Price("version: 0.1\nresource_usage:\n  jobs: { monthly_request: 5 }\n  gone: { a: 1 }\n", Resource(Queue, "jobs"));

        estimate.Warnings.Should().BeEquivalentTo(
            "usage.yml:3: jobs: \"monthly_request\" is not used by aws:sqs/queue:Queue",
            "usage.yml:4: \"gone\" names no resource");
    }

    [Fact]
    public void The_region_comes_from_the_resource_its_provider_or_its_identifier()
    {
        var nat = """{ "region": "eu-west-1" }""";
        Price(Resource("aws:ec2/natGateway:NatGateway", "nat", nat)).Region.Should().Be("eu-west-1");
    }

    [Fact]
    public void A_Gateway_Load_Balancer_has_its_own_prices() =>
        // 7,300 GB are 10 GB an hour, 10 units; 600 new flows a second are one.
        Used("{ new_connections: 600, processed_bytes_gb: 7300 }", Resource("aws:lb/loadBalancer:LoadBalancer", "inspect", """{ "loadBalancerType": "gateway", "subnets": ["a"] }"""))
            .Usd().Should().Be(730 * 0.0125m + 10 * 730 * 0.004m);

    [Fact]
    public void A_balancer_with_Elastic_IPs_does_not_pay_for_addresses_twice() =>
        Used("{ processed_bytes_gb: 0 }", Resource("aws:lb/loadBalancer:LoadBalancer", "front", """{ "loadBalancerType": "network", "subnetMappings": [{ "subnetId": "a", "allocationId": "eipalloc-1" }] }"""))
            .Items.Should().NotContain(item => item.Item.StartsWith("Public IPv4"));

    [Fact]
    public void Flow_logs_of_an_accelerator_are_paid_by_the_gigabyte_delivered() =>
        Used("{ monthly_flow_log_gb: 100 }", Resource("aws:globalaccelerator/accelerator:Accelerator", "front", """{ "attributes": { "flowLogsEnabled": true } }"""))
            .Usd("Flow logs delivered to S3").Should().Be(25);

    [Fact]
    public void An_accelerator_without_flow_logs_pays_for_none() =>
        Price(Resource("aws:globalaccelerator/accelerator:Accelerator", "front")).Items.Should().NotContain(item => item.Item.StartsWith("Flow logs"));
}
