using Blueprints.Graph.Changes;
using static Blueprints.Graph.Tests.Changes.Given;

namespace Blueprints.Graph.Tests.Changes;

public sealed class GraphDiffTests
{
    const string Vpc = "aws:ec2/vpc:Vpc";
    const string Subnet = "aws:ec2/subnet:Subnet";
    const string Cluster = "aws:rds/cluster:Cluster";
    const string Cache = "aws:elasticache/replicationGroup:ReplicationGroup";
    const string Domain = "aws:opensearch/domain:Domain";
    const string Parameter = "aws:ssm/parameter:Parameter";
    const string Proxy = "aws:rds/proxy:Proxy";
    const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    const string Group = "aws:autoscaling/group:Group";
    const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";

    [Fact]
    public void The_same_graph_needs_no_step() =>
        GraphDiff.Between(Stack(Resource(Vpc, """{ "cidrBlock": "10.0.0.0/16" }""")), Stack(Resource(Vpc, """{ "cidrBlock": "10.0.0.0/16" }"""))).Should().BeEmpty();

    [Fact]
    public void A_number_written_differently_is_no_change() => GraphDiff.Between(Stack(Resource(Cluster, """{ "port": 5432 }""")), Stack(Resource(Cluster, """{ "port": 5432.0 }"""))).Should().BeEmpty();

    [Fact]
    public void A_null_is_no_change_from_nothing() => GraphDiff.Between(Stack(Resource(Cluster)), Stack(Resource(Cluster, """{ "kmsKeyId": null }"""))).Should().BeEmpty();

    [Fact]
    public void A_new_resource_is_added() => Only(GraphDiff.Between(Stack(), Stack(Resource(Cluster)))).Should().Match<GraphChange>(step => step.Action == ChangeAction.Add && step.Stateful);

    [Theory]
    [InlineData("aws:rds/globalCluster:GlobalCluster", "{ }", "from the cluster that stands")]
    [InlineData(Parameter, """{ "name": "/app-store/shard-map" }""", "ReshardPlan")]
    public void What_is_new_says_where_it_takes_two_steps(string type, string inputs, string note) =>
        Only(GraphDiff.Between(Stack(), Stack(Resource(type, inputs)))).Reason.Should().Contain("two steps").And.Contain(note);

    [Fact]
    public void Other_parameters_are_just_new() => Only(GraphDiff.Between(Stack(), Stack(Resource(Parameter, """{ "name": "/app-store/shards/a" }""")))).Reason.Should().Be("new");

    [Fact]
    public void A_resource_that_is_gone_is_deleted_and_says_what_is_lost()
    {
        var step = Only(GraphDiff.Between(Stack(Resource(Cluster, """{ "deletionProtection": true }""")), Stack()));

        step.Action.Should().Be(ChangeAction.Delete);
        step.Stateful.Should().BeTrue();
        step.Reason.Should().Contain("the database").And.Contain("two steps");
    }

    [Fact]
    public void An_input_that_can_change_in_place_changes_the_resource()
    {
        var step = Moved(Cluster, """{ "backupRetentionPeriod": 1 }""", """{ "backupRetentionPeriod": 7 }""");

        step.Action.Should().Be(ChangeAction.Change);
        step.ChangedInputs.Should().Equal("backupRetentionPeriod");
        step.Reason.Should().Be("backupRetentionPeriod: 1 → 7");
    }

    [Theory]
    [InlineData(Cluster, """{ "engine": "aurora-mysql" }""", """{ "engine": "aurora-postgresql" }""")]
    [InlineData(Cluster, """{ "storageEncrypted": false }""", """{ "storageEncrypted": true }""")]
    [InlineData(Cluster, """{ "region": "us-east-1" }""", """{ "region": "eu-west-1" }""")]
    [InlineData(Cache, """{ "engine": "valkey" }""", """{ "engine": "redis" }""")]
    [InlineData(Cache, """{ "engineVersion": "8.1" }""", """{ "engineVersion": "8.0" }""")]
    [InlineData(Ingress, """{ "cidrIpv4": "0.0.0.0/0" }""", """{ "referencedSecurityGroupId": "sg-1" }""")]
    [InlineData("aws:msk/cluster:Cluster", """{ "brokerNodeGroupInfo": { "clientSubnets": ["a"] } }""", """{ "brokerNodeGroupInfo": { "clientSubnets": ["a", "b"] } }""")]
    [InlineData(Domain, """{ "encryptAtRest": { "enabled": true } }""", """{ "encryptAtRest": { "enabled": false } }""")]
    [InlineData(Domain, """{ }""", """{ "vpcOptions": { "subnetIds": ["a"] } }""")]
    [InlineData(Parameter, """{ "tier": "Advanced" }""", """{ "tier": "Standard" }""")]
    [InlineData(Vpc, """{ "instanceTenancy": "default" }""", """{ "instanceTenancy": "dedicated" }""")]
    [InlineData(Proxy, """{ "vpcSubnetIds": ["a", "b"] }""", """{ "vpcSubnetIds": ["a", "b", "c"] }""")]
    [InlineData("aws:rds/globalCluster:GlobalCluster", """{ "sourceDbClusterIdentifier": "a" }""", """{ "sourceDbClusterIdentifier": "b" }""")]
    public void What_cannot_change_in_place_replaces(string type, string before, string after) => Moved(type, before, after).Action.Should().Be(ChangeAction.Replace);

    [Theory]
    [InlineData(Cluster, """{ "engineVersion": "16.4" }""", """{ "engineVersion": "17.1" }""")]
    [InlineData(Cache, """{ "engine": "redis", "engineVersion": "7.1" }""", """{ "engine": "valkey", "engineVersion": "8.0" }""")]
    [InlineData(Cache, """{ "numNodeGroups": 1 }""", """{ "numNodeGroups": 3 }""")]
    [InlineData(Cache, """{ "engineVersion": "7.9" }""", """{ "engineVersion": "7.10" }""")]
    [InlineData(Ingress, """{ "cidrIpv4": "0.0.0.0/0" }""", """{ "cidrIpv4": "10.0.0.0/8" }""")]
    [InlineData("aws:msk/cluster:Cluster", """{ "brokerNodeGroupInfo": { "clientSubnets": ["a"], "instanceType": "m7g.large" } }""", """{ "brokerNodeGroupInfo": { "clientSubnets": ["a"], "instanceType": "m7g.xlarge" } }""")]
    [InlineData(Domain, """{ "encryptAtRest": { "enabled": false } }""", """{ "encryptAtRest": { "enabled": true } }""")]
    [InlineData(Domain, """{ "vpcOptions": { "subnetIds": ["a"] } }""", """{ "vpcOptions": { "subnetIds": ["a", "b"] } }""")]
    [InlineData(Parameter, """{ "tier": "Standard" }""", """{ "tier": "Advanced" }""")]
    [InlineData(Vpc, """{ "instanceTenancy": "dedicated" }""", """{ "instanceTenancy": "default" }""")]
    [InlineData(Proxy, """{ "name": "old" }""", """{ "name": "new" }""")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", """{ "publiclyAccessible": true }""", """{ "publiclyAccessible": false }""")]
    public void What_can_change_in_place_does(string type, string before, string after) => Moved(type, before, after).Action.Should().Be(ChangeAction.Change);

    [Fact]
    public void A_replacement_of_what_keeps_data_says_so() =>
        Moved(Cluster, """{ "engine": "aurora-mysql" }""", """{ "engine": "aurora-postgresql" }""").Reason.Should().Contain("cannot change in place").And.Contain("does not move along");

    [Fact]
    public void A_fixed_name_makes_a_replacement_two_steps() =>
        Moved("aws:lb/targetGroup:TargetGroup", """{ "name": "web", "port": 80 }""", """{ "name": "web", "port": 8080 }""").Reason.Should().Contain("two steps").And.Contain("name");

    [Fact]
    public void A_replacement_carries_on_to_what_cannot_refer_to_another()
    {
        var before = Resource(Vpc, """{ "cidrBlock": "10.0.0.0/16" }""", "network");
        var after = Resource(Vpc, """{ "cidrBlock": "10.1.0.0/16" }""", "network");
        GraphResource[] users =
        [
            Resource(Subnet, name: "subnet", from: ("vpcId", before)),
            Resource("aws:rds/subnetGroup:SubnetGroup", name: "group", from: ("subnetIds", Resource(Subnet, name: "subnet"))),
        ];

        var steps = GraphDiff.Between(Stack([before, .. users]), Stack([after, .. users]));

        steps.Select(step => (step.Resource.Name, step.Action)).Should().Equal(("network", ChangeAction.Replace), ("subnet", ChangeAction.Replace), ("group", ChangeAction.Change));
        steps[1].Reason.Should().StartWith("vpcId follows network");
    }

    [Fact]
    public void A_new_template_version_reaches_its_group()
    {
        var before = Resource(LaunchTemplate, """{ "instanceType": "t4g.small" }""", "web");
        var after = Resource(LaunchTemplate, """{ "instanceType": "m7g.medium" }""", "web");
        var group = Resource(Group, name: "web", from: ("launchTemplate", before));

        var steps = GraphDiff.Between(Stack(before, group), Stack(after, group));

        steps.Select(step => step.Action).Should().Equal(ChangeAction.Change, ChangeAction.Change);
        steps[1].Reason.Should().Contain("launchTemplate follows web").And.Contain("instance refresh");
    }

    [Fact]
    public void An_ignored_input_is_no_change()
    {
        var after = Resource(Group, """{ "desiredCapacity": 5 }""") with { IgnoreChanges = ["desiredCapacity"] };

        GraphDiff.Between(Stack(Resource(Group, """{ "desiredCapacity": 2 }""")), Stack(after)).Should().BeEmpty();
    }

    [Fact]
    public void Of_an_unknown_type_nothing_is_promised() => Moved("aws:made/up:Up", """{ "a": 1 }""", """{ "a": 2 }""").Reason.Should().Contain("not known");

    [Fact]
    public void Components_and_providers_are_no_steps() =>
        GraphDiff.Between(Stack(), Stack(Resource("blueprints:aws:Network"), Resource("pulumi:providers:aws"))).Should().BeEmpty();

    [Fact]
    public void Sources_come_first_and_deletions_last()
    {
        var bucket = Resource("aws:s3/bucket:Bucket", name: "files");
        var policy = Resource("aws:iam/rolePolicy:RolePolicy", name: "grant", from: ("policy", bucket));
        var gone = Resource(Vpc, name: "gone");

        var steps = GraphDiff.Between(Stack(gone), Stack(policy, bucket, Resource(Subnet, name: "subnet")));

        steps.Select(step => step.Resource.Name).Should().Equal("subnet", "files", "grant", "gone");
    }

    [Fact]
    public void What_refers_to_itself_or_in_a_circle_still_gets_its_step()
    {
        var a = Resource(Vpc, name: "a", from: ("x", Resource(Vpc, name: "b")));
        var b = Resource(Vpc, name: "b", from: ("x", Resource(Vpc, name: "a")));

        GraphDiff.Between(Stack(), Stack(a, b)).Should().HaveCount(2);
    }

    static GraphChange Moved(string type, string before, string after) => Only(GraphDiff.Between(Stack(Resource(type, before)), Stack(Resource(type, after))));

    static GraphChange Only(IEnumerable<GraphChange> steps) => steps.Should().ContainSingle().Subject;
}
