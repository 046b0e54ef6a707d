using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;
using Blueprints.Storage;
using Blueprints.Testing;
using Blueprints.Validation;

namespace Blueprints.Aws.Tests.Kubernetes;

/// <summary>What AWS has of a cluster, and who in it may do what.</summary>
public class KubernetesClusterTests
{
    const string ClusterType = "aws:eks/cluster:Cluster";
    const string AddOnType = "aws:eks/addon:Addon";
    const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    static Task<Recording> Record(KubernetesClusterSpec spec) => Given.RecordAsync(() => new KubernetesCluster("cluster", new()
    {
        Spec = spec, Network = Given.Network, Administrators = new Dictionary<string, Pulumi.Input<string>> { ["platform"] = "arn:aws:iam::123456789012:role/platform" }.ToImmutableDictionary(),
    }));

    static Task<Recording> Record(Blueprint blueprint) => Given.RecordAsync(() => new BlueprintComponent("app", new() { Blueprint = blueprint, CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1" }));

    static Blueprint Shop(KubernetesClusterSpec cluster) => new()
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec()), new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("cluster", cluster), new("web", new WebServiceSpec { Port = 8081 }),
            new("jobs", new QueueSpec()), new("workers", new QueueWorkerSpec { Queue = "jobs" }), new("pool", new PgBouncerSpec { Database = "db" }), new("db", new AuroraClusterSpec()), new("files", new ObjectStoreSpec()),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "edge" }, new() { From = "edge", To = "web" }, new() { From = "web", To = "pool" }, new() { From = "pool", To = "db" }, new() { From = "workers", To = "db" },
            new() { From = "web", To = "files" }, new() { From = "web", To = "jobs" }, new() { From = "jobs", To = "workers" },
        ],
    };

    [Fact]
    public async Task The_control_plane_has_a_private_address_encrypts_secrets_and_keeps_all_logs()
    {
        var recording = await Record(new KubernetesClusterSpec());

        var cluster = recording.Find(ClusterType, "cluster");
        var network = cluster.Property("vpcConfig")!.Value;
        (network.GetProperty("endpointPrivateAccess").GetBoolean(), network.GetProperty("endpointPublicAccess").GetBoolean()).Should().Be((true, false));
        cluster.Property("accessConfig")!.Value.GetProperty("authenticationMode").GetString().Should().Be("API");
        cluster.Property("encryptionConfig")!.Value.GetProperty("resources")[0].GetString().Should().Be("secrets");
        cluster.Property("enabledClusterLogTypes")!.Value.EnumerateArray().Should().HaveCount(5);
        recording.Find("aws:kms/key:Key", "cluster-secrets").Flag("enableKeyRotation").Should().BeTrue();
        recording.Find("aws:cloudwatch/logGroup:LogGroup", "cluster-logs").Text("name").Should().Be("/aws/eks/cluster/cluster");
        recording.Find("aws:eks/accessEntry:AccessEntry", "cluster-admin-platform").Text("principalArn").Should().Be("arn:aws:iam::123456789012:role/platform");
    }

    [Fact]
    public async Task Nodes_answer_metadata_by_version_2_to_themselves_only_and_have_encrypted_volumes()
    {
        var template = (await Record(new KubernetesClusterSpec { NodeVolumeGiB = 80 })).Find("aws:ec2/launchTemplate:LaunchTemplate", "cluster-nodes");

        var metadata = template.Property("metadataOptions")!.Value;
        (metadata.GetProperty("httpTokens").GetString(), metadata.GetProperty("httpPutResponseHopLimit").GetInt32()).Should().Be(("required", 1));
        var volume = template.Property("blockDeviceMappings")!.Value[0].GetProperty("ebs");
        (volume.GetProperty("encrypted").GetString(), volume.GetProperty("volumeSize").GetInt32()).Should().Be(("true", 80));
    }

    [Theory]
    [InlineData("m7g.large", false, "AL2023_ARM_64_STANDARD", "ON_DEMAND")]
    [InlineData("c7i.xlarge", true, "AL2023_x86_64_STANDARD", "SPOT")]
    public async Task Nodes_have_the_image_of_their_processors(string type, bool spot, string image, string capacity)
    {
        var nodes = (await Record(new KubernetesClusterSpec { NodeType = type, Spot = spot, MinNodes = 1, MaxNodes = 7 })).Find("aws:eks/nodeGroup:NodeGroup", "cluster-nodes");

        (nodes.Text("amiType"), nodes.Text("capacityType")).Should().Be((image, capacity));
        nodes.Property("scalingConfig")!.Value.GetProperty("maxSize").GetInt32().Should().Be(7);
    }

    [Fact]
    public async Task Add_ons_that_ask_AWS_have_roles_and_the_network_enforces_policies()
    {
        var recording = await Record(new KubernetesClusterSpec());

        recording.Graph.OfType(AddOnType).Select(addOn => addOn.Text("addonName")).Should().BeEquivalentTo("eks-pod-identity-agent", "vpc-cni", "kube-proxy", "coredns", "metrics-server", "aws-ebs-csi-driver");
        recording.Find(AddOnType, "cluster-vpc-cni").Text("configurationValues").Should().Contain("enableNetworkPolicy");
        recording.Find(AddOnType, "cluster-aws-ebs-csi-driver").Property("podIdentityAssociations")!.Value[0].GetProperty("serviceAccount").GetString().Should().Be("ebs-csi-controller-sa");
        recording.Find("aws:iam/role:Role", "cluster-vpc-cni").Text("assumeRolePolicy").Should().Contain("pods.eks.amazonaws.com").And.Contain("sts:TagSession");
    }

    [Fact]
    public async Task A_fixed_number_of_nodes_has_no_autoscaler() =>
        (await Record(new KubernetesClusterSpec { MinNodes = 3, MaxNodes = 3 })).Graph.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation").Should().BeEmpty();

    [Fact]
    public async Task A_cluster_on_Fargate_has_profiles_and_no_nodes()
    {
        var recording = await Record(Shop(new() { Compute = KubernetesCompute.Fargate, Namespace = "shop" }));

        recording.Graph.OfType("aws:eks/nodeGroup:NodeGroup").Should().BeEmpty();
        var selector = recording.Find("aws:eks/fargateProfile:FargateProfile", "app-web").Property("selectors")!.Value[0];
        (selector.GetProperty("namespace").GetString(), selector.GetProperty("labels").GetProperty("app.kubernetes.io/name").GetString()).Should().Be(("shop", "web"));
        recording.Find("aws:iam/role:Role", "app-web-role").Text("assumeRolePolicy").Should().Contain("sts:AssumeRoleWithWebIdentity").And.Contain("id/MADE0UP:sub\":\"system:serviceaccount:shop:web\"");
    }

    [Fact]
    public async Task A_balancer_sends_to_the_addresses_of_pods_which_their_controller_brings_in()
    {
        var recording = await Record(Shop(new()));

        recording.Find("aws:lb/targetGroup:TargetGroup", "app-edge-web").Text("targetType").Should().Be("ip");
        var joining = Actions(recording.Find(Types.RolePolicy, "app-cluster-balancing-web"));
        joining.Should().Contain("elasticloadbalancing:RegisterTargets");
        recording.Find(IngressRule, "app-cluster-from-edge-tcp-8081").Number("toPort").Should().Be(8081);
    }

    [Fact]
    public async Task Blocks_of_one_group_share_the_rule_that_lets_them_in()
    {
        var recording = await Record(Shop(new()));

        recording.Graph.OfType(IngressRule).Where(rule => rule.Parent!.EndsWith("::app-db", StringComparison.Ordinal)).Should().ContainSingle(rule => rule.Name == "app-db-from-cluster");
    }

    [Fact]
    public async Task Pods_have_the_rights_of_their_flows_and_a_pool_reads_no_secret()
    {
        var recording = await Record(Shop(new()));

        Actions(recording.Find(Types.RolePolicy, "app-db-secret-to-workers")).Should().Equal("secretsmanager:GetSecretValue");
        Actions(recording.Find(Types.RolePolicy, "app-cluster-keda-workers")).Should().Equal("sqs:GetQueueUrl", "sqs:GetQueueAttributes");
        recording.Graph.OfType(Types.RolePolicy).Should().NotContain(policy => policy.Name == "app-db-secret-to-pool").And.Contain(policy => policy.Name == "app-files-to-web");
    }

    [Fact]
    public async Task What_is_no_pod_is_refused()
    {
        var make = () => Given.RecordAsync(() => new ClusterPods("db", new() { Spec = new AuroraClusterSpec(), Cluster = null! }));

        (await make.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("spec is a AuroraClusterSpec; allowed: web-service, ");
    }

    [Fact]
    public async Task A_spec_with_problems_makes_nothing()
    {
        var make = () => Record(new KubernetesClusterSpec { LogRetentionDays = 8 });

        (await make.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("logRetentionDays");
    }

    static IEnumerable<string> Actions(Graph.GraphResource policy) => JsonDocument.Parse(policy.Text("policy")!).RootElement.GetProperty("Statement").EnumerateArray()
        .SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()!);
}
