using System.Text.Json;
using Blueprints.Aws;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Recordings;
using Blueprints.Traffic;
using Pulumi;

namespace Blueprints.Kubernetes.Tests;

/// <summary>Phases in a cluster: EKS and data services on AWS, pods in the cluster, one told of the other.</summary>
public sealed class KubernetesPhaseTests
{
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    const string Binding = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";

    static PhaseArgs Args => new() { CertificateArn = Certificate, ReplicaCertificateArns = new Dictionary<string, Input<string>> { ["us-west-2"] = Certificate } };

    static async Task<ResourceGraph> Record(int phase, PhaseArgs? args = null) => (await GraphRecorder.RecordAsync(() => { _ = Make(phase, args ?? Args); })).Graph;

    static BlueprintInCluster Make(int phase, PhaseArgs args) => phase switch
    {
        2 => new KubernetesPhaseTwo("app", args), 3 => new KubernetesPhaseThree("app", args), 4 => new KubernetesPhaseFour("app", args), _ => new KubernetesPhaseFive("app", args),
    };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_phase_costs_what_its_blueprint_costs_pods_and_all(int phase)
    {
        var workload = new Workload { DailyUsers = Roadmap.TypicalDailyUsers(phase) };

        var deployed = new CostEstimator().Estimate(await Record(phase), workload, "graph");

        var designed = new CostEstimator().Estimate(Roadmap.Phase(phase, options: new() { Kubernetes = true }), workload);
        deployed.Monthly.Should().Be(designed.Monthly);
        deployed.Unpriced.Select(item => item.Sku).Should().BeEquivalentTo(designed.Unpriced.Select(item => item.Sku));
    }

    [Fact]
    public async Task Pods_are_told_of_what_they_call_on_AWS()
    {
        var graph = await Record(3);

        var database = Named(graph, "kubernetes:core/v1:ConfigMap", "db-endpoint").Property("data")!.Value;
        database.GetProperty("DB_ENDPOINT").GetString().Should().Contain("rds.amazonaws.com");
        Named(graph, "kubernetes:core/v1:ConfigMap", "cache-endpoint").Property("data")!.Value.GetProperty("CACHE_ENDPOINT").GetString().Should().Contain("cache.amazonaws.com");
    }

    [Fact]
    public async Task Pods_join_the_balancer_on_AWS_and_no_Ingress_makes_another()
    {
        var graph = await Record(2);

        var spec = Named(graph, Binding, "balancer-web").Property("spec")!.Value;
        spec.GetProperty("targetGroupARN").GetString().Should().Contain("targetgroup");
        spec.GetProperty("serviceRef").GetProperty("name").GetString().Should().Be("web");
        graph.Resources.Should().NotContain(resource => resource.Type.EndsWith(":Ingress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replica_regions_have_clusters_and_pods_of_their_own()
    {
        var graph = await Record(5);

        graph.OfType("aws:eks/cluster:Cluster").Should().HaveCount(2);
        graph.OfType("blueprints:kubernetes:Blueprint").Select(pods => pods.Name).Should().BeEquivalentTo("app-pods", "app-us-west-2-pods");
        graph.OfType("pulumi:providers:kubernetes").Select(provider => graph.Find(provider.Parent!)!.Name).Should().BeEquivalentTo("app-cluster", "app-us-west-2-cluster");
    }

    // A program may have a provider of another cluster by default, or above the component.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pods_and_operators_go_to_the_cluster_that_is_made_whatever_the_parent_s_provider_is(bool given)
    {
        var recording = await GraphRecorder.RecordAsync(() =>
        {
            var options = given ? new ComponentResourceOptions { Providers = { new Pulumi.Kubernetes.Provider("elsewhere", new() { KubeConfig = "{}" }) } } : null;
            _ = new KubernetesPhaseFour("app", Args, options);
        });

        var provider = recording.Find("pulumi:providers:kubernetes", "app-pods").Urn;
        var objects = recording.Graph.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        objects.Should().HaveCountGreaterThan(20).And.Contain(resource => resource.Type == "kubernetes:helm.sh/v3:Release").And.OnlyContain(resource => recording.OptionsOf(resource).Provider == provider);
    }

    [Fact]
    public async Task On_Fargate_service_accounts_name_their_roles()
    {
        static Blueprint OnFargate(Blueprint phase) => phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { Compute = KubernetesCompute.Fargate } } : block)] };

        var graph = await Record(2, Args with { Customize = OnFargate });

        Named(graph, "kubernetes:core/v1:ServiceAccount", "web").Property("metadata")!.Value.GetProperty("annotations").GetProperty("eks.amazonaws.com/role-arn").GetString().Should().Contain(":role/app-web-role");
    }

    [Fact]
    public async Task A_move_into_a_cluster_keeps_the_data_stores()
    {
        static IEnumerable<string> Stores(ResourceGraph graph) => graph.Resources.Where(resource => resource.Type is "aws:rds/cluster:Cluster" or "aws:s3/bucket:Bucket" or "aws:elasticache/replicationGroup:ReplicationGroup").Select(resource => resource.Urn);

        var before = (await GraphRecorder.RecordAsync(() => { _ = new PhaseThree("app", Args); })).Graph;

        Stores(before).Should().NotBeEmpty().And.BeSubsetOf(Stores(await Record(3)));
    }

    [Fact]
    public async Task A_blueprint_without_a_cluster_is_refused()
    {
        var make = () => GraphRecorder.RecordAsync(() => { _ = new BlueprintInCluster("app", new() { Blueprint = Roadmap.Phase(2), CertificateArn = Certificate }); });

        (await make.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("has no cluster; allowed: a blueprint with a block of kind kubernetes-cluster");
    }

    static GraphResource Named(ResourceGraph graph, string type, string name) =>
        graph.OfType(type).Single(resource => resource.Property("metadata")!.Value is JsonElement metadata && metadata.GetProperty("name").GetString() == name);
}
