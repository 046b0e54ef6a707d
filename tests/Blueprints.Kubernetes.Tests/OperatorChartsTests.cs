using System.Text.Json;
using Blueprints.Aws;
using Blueprints.Graph;
using Blueprints.Recordings;

namespace Blueprints.Kubernetes.Tests;

/// <summary>The operators that blocks need come with the cluster, in pinned versions, under the service accounts that have roles on AWS.</summary>
public sealed class OperatorChartsTests
{
    const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    static PhaseArgs Args(Func<KubernetesClusterSpec, KubernetesClusterSpec>? change = null) => new()
    {
        CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1",
        Customize = phase => phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster && change is not null ? block with { Spec = change(cluster) } : block)] },
    };

    static async Task<ResourceGraph> Record(Func<KubernetesClusterSpec, KubernetesClusterSpec>? change = null) =>
        (await GraphRecorder.RecordAsync(() => { _ = new KubernetesPhaseFour("app", Args(change)); })).Graph;

    static JsonElement Values(ResourceGraph graph, string chart) => graph.OfType(ReleaseType).Single(release => release.Text("chart") == chart).Property("values")!.Value;

    [Fact]
    public async Task Charts_are_those_that_blocks_need_each_in_a_pinned_version()
    {
        var releases = (await Record()).OfType(ReleaseType).ToList();

        releases.Select(release => release.Text("chart")).Should().BeEquivalentTo("cluster-autoscaler", "aws-load-balancer-controller", "keda");
        releases.Should().OnlyContain(release => Version.Parse(release.Text("version")!) > new Version(0, 1) && release.Text("name") == release.Text("chart") && release.Flag("atomic") == true && release.Text("compat") == "true");
        releases.Single(release => release.Text("chart") == "keda").Property("repositoryOpts")!.Value.GetProperty("repo").GetString().Should().Be("https://kedacore.github.io/charts");
        // The namespace of the system is there already.
        releases.Where(release => release.Flag("createNamespace") == true).Select(release => release.Text("namespace")).Should().Equal("keda");
    }

    [Fact]
    public async Task They_run_under_the_service_accounts_that_EKS_ties_to_roles()
    {
        var graph = await Record();
        var tied = graph.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation").Select(tie => (tie.Text("namespace"), tie.Text("serviceAccount"))).ToList();

        Values(graph, "keda").GetProperty("serviceAccount").GetProperty("operator").GetProperty("name").GetString().Should().Be("keda-operator");
        Values(graph, "cluster-autoscaler").GetProperty("rbac").GetProperty("serviceAccount").GetProperty("name").GetString().Should().Be("cluster-autoscaler");
        Values(graph, "aws-load-balancer-controller").GetProperty("serviceAccount").GetProperty("name").GetString().Should().Be("aws-load-balancer-controller");
        tied.Should().Contain([("keda", "keda-operator"), ("kube-system", "cluster-autoscaler"), ("kube-system", "aws-load-balancer-controller")]);
    }

    // Nodes answer questions about themselves to nobody but themselves.
    [Fact]
    public async Task The_controller_of_balancers_is_told_where_it_is()
    {
        var graph = await Record();
        var values = Values(graph, "aws-load-balancer-controller");

        values.GetProperty("clusterName").GetString().Should().Be(graph.OfType("aws:eks/cluster:Cluster").Single().Text("name"));
        values.GetProperty("region").GetString().Should().Be("us-east-1");
        values.GetProperty("vpcId").GetString().Should().NotBeNullOrEmpty();
        values.GetProperty("enableServiceMutatorWebhook").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task On_Fargate_accounts_name_their_roles_and_nothing_adds_nodes()
    {
        var graph = await Record(cluster => cluster with { Compute = KubernetesCompute.Fargate });

        graph.OfType(ReleaseType).Select(release => release.Text("chart")).Should().BeEquivalentTo("aws-load-balancer-controller", "keda");
        Values(graph, "keda").GetProperty("serviceAccount").GetProperty("operator").GetProperty("annotations").GetProperty("eks.amazonaws.com/role-arn").GetString().Should().Contain(":role/app-cluster-keda");
    }

    [Fact]
    public async Task Others_may_install_them() => (await Record(cluster => cluster with { InstallOperators = false })).OfType(ReleaseType).Should().BeEmpty();

    [Fact]
    public async Task Logs_of_pods_go_to_groups_that_are_there_and_forget()
    {
        var graph = await Record(cluster => cluster with { PodLogRetentionDays = 14 });

        var logs = Values(graph, "aws-for-fluent-bit").GetProperty("cloudWatchLogs");
        logs.GetProperty("autoCreateGroup").GetBoolean().Should().BeFalse();
        logs.GetProperty("match").GetString().Should().Be("kube.*_app_*");
        var groups = graph.OfType("aws:cloudwatch/logGroup:LogGroup").ToDictionary(group => group.Text("name") ?? group.Name, group => group.Number("retentionInDays"));
        var name = graph.OfType("aws:eks/cluster:Cluster").Single().Text("name");
        groups.Should().Contain(logs.GetProperty("logGroupName").GetString()!, 14).And.Contain($"/aws/eks/{name}/pods/web", 14).And.Contain($"/aws/eks/{name}/pods/workers", 14);
        logs.GetProperty("logGroupTemplate").GetString().Should().Be($"/aws/eks/{name}/pods/$kubernetes['labels']['app.kubernetes.io/name']");
        graph.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation").Should().Contain(tie => tie.Text("serviceAccount") == "aws-for-fluent-bit");
    }
}
