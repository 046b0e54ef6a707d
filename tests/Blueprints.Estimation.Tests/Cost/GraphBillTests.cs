using System.Text.Json;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Traffic;
using Blueprints.Validation;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>Recorded resources are billed by what they say themselves; only the flows come from the blueprint.</summary>
public sealed class GraphBillTests
{
    // 7.3 million requests of 100 millionths of a GB: 730 GB.
    static readonly Workload Busy = Quiet with { DynamicResponseKilobytes = 100 * Millionth };

    static readonly Blueprint Design = Of(Closed, [new("web", Fleet), new("db", new DatabaseInstanceSpec())], Call("users", "web"), Call("web", "db"));

    [Fact]
    public void A_group_is_read_with_its_launch_template_and_policies()
    {
        var bill = Price(
            Component("web"),
            Resource("aws:autoscaling/group:Group", "web", """{ "minSize": 2, "maxSize": 6 }""", "web"),
            Resource("aws:ec2/launchTemplate:LaunchTemplate", "web", """
                {
                  "instanceType": "m7g.large", "monitoring": { "enabled": true }, "networkInterfaces": [{ "associatePublicIpAddress": "true" }],
                  "blockDeviceMappings": [{ "deviceName": "/dev/xvda", "ebs": { "volumeSize": 30 } }]
                }
                """, "web"),
            Resource("aws:autoscaling/policy:Policy", "web-target", """
                { "targetTrackingConfiguration": { "targetValue": 60, "predefinedMetricSpecification": { "predefinedMetricType": "ASGAverageCPUUtilization" } } }
                """, "web"));

        bill.Line("web", "Instance hours (m7g.large").Quantity.Should().Be(new Cases(2 * 730, 2 * 730, 6 * 730));
        bill.Usd("web", "Root volumes").Should().Be(2 * 30 * 0.08m);
        bill.Usd("web", "Detailed monitoring").Should().Be((2 * 7 - 10) * 0.30m);
        bill.Usd("web", "Public IPv4").Should().Be(2 * 730 * 0.005m);
        bill.Usd("web", "Data out to users").Should().Be(630 * 0.09m);
        bill.Unpriced.Should().BeEmpty();
    }

    [Fact]
    public void A_group_without_a_template_is_listed_as_not_priced()
    {
        var bill = Price(Component("web"), Resource("aws:autoscaling/group:Group", "web", """{ "minSize": 1, "maxSize": 1 }""", "web"));

        bill.Unpriced.Should().ContainSingle().Which.Sku.Should().Be("ec2/unknown/linux/on-demand");
        bill.Incomplete.Should().BeTrue();
    }

    [Fact]
    public void A_load_balancer_is_billed_with_an_address_for_each_subnet()
    {
        var bill = Price(Resource("aws:lb/loadBalancer:LoadBalancer", "front", """{ "subnets": ["a", "b", "c"] }"""));

        bill.Usd("front", "Load balancer hours").Should().Be(730 * 0.0225m);
        bill.Usd("front", "Public IPv4").Should().Be(3 * 730 * 0.005m);
    }

    [Fact]
    public void An_internal_load_balancer_has_no_public_address() =>
        Price(Resource("aws:lb/loadBalancer:LoadBalancer", "front", """{ "internal": true, "subnets": ["a", "b"] }""")).Lines("front", "Public IPv4").Should().BeEmpty();

    [Fact]
    public void Gateways_and_addresses_are_billed_each()
    {
        var bill = Price(
            Component("network"),
            Resource("aws:ec2/natGateway:NatGateway", "nat-1", "{}", "network"),
            Resource("aws:ec2/natGateway:NatGateway", "nat-2", "{}", "network"),
            Resource("aws:ec2/eip:Eip", "nat-1", "{}", "network"));

        bill.Usd("network", "NAT gateway hours").Should().Be(2 * 730 * 0.045m);
        bill.Usd("network", "Public IPv4").Should().Be(730 * 0.005m);
    }

    [Fact]
    public void A_cluster_is_billed_with_its_instances_and_scaled_readers()
    {
        var bill = Price(
            Component("db"),
            Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-postgresql", "storageType": "aurora-iopt1", "backupRetentionPeriod": 7, "manageMasterUserPassword": true }""", "db"),
            Resource("aws:rds/clusterInstance:ClusterInstance", "db-writer", """{ "engine": "aurora-postgresql", "instanceClass": "db.r7g.large", "promotionTier": 0 }""", "db"),
            Resource("aws:rds/clusterInstance:ClusterInstance", "db-reader-1", """{ "engine": "aurora-postgresql", "instanceClass": "db.r7g.large", "promotionTier": 1 }""", "db"),
            Resource("aws:appautoscaling/target:Target", "db-readers", """{ "scalableDimension": "rds:cluster:ReadReplicaCount", "minCapacity": 1, "maxCapacity": 3 }""", "db"));

        var hours = bill.Lines("db", "Database instance hours");
        hours.Should().HaveCount(3).And.OnlyContain(line => line.Sku == "rds/aurora-postgresql/db.r7g.large/io-optimized");
        hours.Sum(line => line.Quantity.Low).Should().Be(2 * 730);
        hours.Sum(line => line.Quantity.High).Should().Be(4 * 730);
        bill.Usd("db", "Master password").Should().Be(0.40m);
    }

    [Fact]
    public void A_database_instance_is_billed_by_its_own_inputs()
    {
        var bill = Price(Component("db"), Resource("aws:rds/instance:Instance", "db", """{ "engine": "postgres", "instanceClass": "db.t4g.medium", "multiAz": true, "allocatedStorage": 100, "storageType": "gp3" }""", "db"));

        bill.Usd("db", "Database instance hours").Should().Be(730 * 0.13m);
        bill.Usd("db", "Database storage").Should().Be(100 * 0.23m);
        bill.Lines("db", "Master password").Should().BeEmpty();
    }

    [Fact]
    public void A_replication_group_is_billed_by_shards_and_replicas()
    {
        var bill = Price(Resource("aws:elasticache/replicationGroup:ReplicationGroup", "cache", """{ "engine": "redis", "nodeType": "cache.t4g.medium", "numNodeGroups": 2, "replicasPerNodeGroup": 1 }"""));

        bill.Usd("cache", "Cache node hours (cache.t4g.medium, redis)").Should().Be(4 * 730 * 0.065m);
    }

    [Fact]
    public void A_resource_of_an_unknown_type_is_listed()
    {
        var bill = Price(Resource("aws:quantum/cluster:Cluster", "warehouse", "{}"));

        bill.Unpriced.Should().ContainSingle().Which.Should().Match<UnpricedItem>(item => item.Resource == "warehouse" && item.Type == "aws:quantum/cluster:Cluster");
    }

    [Theory]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "ServiceNetwork", "subnetIds": ["a"] }""")]
    public void A_dearer_variant_of_a_known_type_is_listed_and_not_taken_for_the_known_one(string type, string inputs)
    {
        var bill = Price(Resource(type, "other", inputs));

        bill.Unpriced.Should().ContainSingle().Which.Resource.Should().Be("other");
        bill.Items.Should().NotContain(line => line.Resource == "other");
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "{}")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Gateway" }""")]
    [InlineData("aws:lb/targetGroup:TargetGroup", "{}")]
    public void What_AWS_does_not_bill_is_not_listed(string type, string inputs) => Price(Resource(type, "free", inputs)).Unpriced.Should().BeEmpty();

    [Fact]
    public void A_graph_without_a_blueprint_is_refused()
    {
        var graph = new ResourceGraph([Resource("aws:ec2/vpc:Vpc", "network", "{}")]);

        var estimate = () => new CostEstimator(ListPrices.Catalog).Estimate(graph, Busy, "stack.json");

        estimate.Should().Throw<InvalidInputException>().WithMessage("stack.json: 0 components of type blueprints:aws:Blueprint*");
    }

    static CostEstimate Price(params GraphResource[] resources) =>
        new CostEstimator(ListPrices.Catalog).Estimate(new ResourceGraph([Root(), .. resources]), Busy, "test");

    static GraphResource Root() => Resource("blueprints:aws:Blueprint", "shop", JsonSerializer.Serialize(new { blueprint = Design.ToJson() }));

    static GraphResource Component(string block) => new()
    {
        Urn = ComponentUrn(block),
        Type = "blueprints:aws:Component",
        Name = block,
        Inputs = Json($$"""{ "block": "{{block}}" }"""),
    };

    static GraphResource Resource(string type, string name, string inputs, string? block = null) => new()
    {
        Urn = $"urn:pulumi:dev::shop::{type}::{name}",
        Type = type,
        Name = name,
        Parent = block is null ? null : ComponentUrn(block),
        Inputs = Json(inputs),
    };

    static string ComponentUrn(string block) => $"urn:pulumi:dev::shop::blueprints:aws:Component::{block}";

    static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
