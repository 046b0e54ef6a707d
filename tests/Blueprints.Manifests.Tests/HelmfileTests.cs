using Blueprints.Kubernetes;
using YamlDotNet.Serialization;

namespace Blueprints.Manifests.Tests;

/// <summary>Operators beside the manifests: charts with versions, values with what only AWS knows taken from the environment.</summary>
public sealed class HelmfileTests
{
    static readonly ManifestSet Everything = ManifestRenderer.Render(Designs.EveryKind);

    static ManifestSet Render(Func<KubernetesClusterSpec, KubernetesClusterSpec> change)
    {
        var phase = Roadmap.Phase(4, options: new() { Kubernetes = true });
        return ManifestRenderer.Render(phase with { Blocks = [.. phase.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = change(cluster) } : block)] });
    }

    static Dictionary<string, Dictionary<object, object>> Releases(ManifestSet set) =>
        ((List<object>)new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(set.Helmfile!)["releases"]).Cast<Dictionary<object, object>>().ToDictionary(release => (string)release["name"]);

    [Fact]
    public void It_has_a_release_for_each_chart_that_blocks_need()
    {
        Everything.Operators.Select(chart => chart.Name).Should().Equal("cluster-autoscaler", "aws-load-balancer-controller", "keda", "k6-operator");
        var releases = Releases(Everything);

        releases.Keys.Should().BeEquivalentTo(Everything.Operators.Select(chart => chart.Name));
        (releases["keda"]["chart"], releases["keda"]["version"], releases["keda"]["namespace"]).Should().Be(("keda/keda", Everything.Operators.Single(chart => chart.Name == "keda").Version, "keda"));
    }

    [Fact]
    public void What_only_AWS_knows_comes_from_the_environment()
    {
        var values = (Dictionary<object, object>)((List<object>)Releases(Everything)["aws-load-balancer-controller"]["values"])[0];

        values["clusterName"].Should().Be("{{ requiredEnv `CLUSTER_NAME` }}");
        values["vpcId"].Should().Be("{{ requiredEnv `VPC_ID` }}");
        Everything.Helmfile.Should().StartWith("# Operators that the manifests need, before them: CLUSTER_NAME=… AWS_REGION=… VPC_ID=… helmfile apply\n");
    }

    [Fact]
    public void On_Fargate_roles_come_from_the_environment_too()
    {
        var set = Render(cluster => cluster with { Compute = KubernetesCompute.Fargate });

        set.Helmfile.Should().Contain("KEDA_ROLE_ARN=…").And.Contain("eks.amazonaws.com/role-arn").And.NotContain("cluster-autoscaler");
        set.Prerequisites.Should().Contain("annotation eks.amazonaws.com/role-arn on ServiceAccount web: the ARN of the role of web on AWS");
    }

    [Fact]
    public void Operators_that_others_install_are_told_and_not_written()
    {
        var set = Render(cluster => cluster with { InstallOperators = false });

        set.Helmfile.Should().BeNull();
        set.Prerequisites.Should().Contain(sentence => sentence.StartsWith("keda: scales workers by their queues", StringComparison.Ordinal) && sentence.Contains("of https://kedacore.github.io/charts, in keda", StringComparison.Ordinal));
    }

    [Fact]
    public void Logs_of_pods_bring_their_daemon() => Render(cluster => cluster with { PodLogRetentionDays = 7 }).Operators.Should().Contain(chart => chart.Name == "aws-for-fluent-bit");

    [Fact]
    public void A_folder_with_a_helmfile_is_read_without_it()
    {
        var folder = Directory.CreateTempSubdirectory("helmfile-").FullName;
        try
        {
            foreach (var file in Everything.Files)
                File.WriteAllText(Path.Combine(folder, file.Path), file.ToYaml());
            var before = ManifestFolder.Read(folder, "shop", "us-east-1").Blueprint.ToJson();
            File.WriteAllText(Path.Combine(folder, ManifestSet.HelmfileName), Everything.Helmfile);

            ManifestFolder.Read(folder, "shop", "us-east-1").Blueprint.ToJson().Should().Be(before);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
