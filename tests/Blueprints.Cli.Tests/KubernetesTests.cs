namespace Blueprints.Cli.Tests;

/// <summary>Designs in a Kubernetes cluster and manifests as targets, as processes.</summary>
public sealed class KubernetesTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void A_phase_renders_to_a_folder_that_is_a_target_again()
    {
        var folder = Path.Combine(files.Folder, "manifests");

        Tool.Run("render", "phase3", "-o", folder).Output.Should().Contain("objects in 4 files; kubectl apply -R -f");
        File.ReadAllText(Path.Combine(folder, "web.yaml")).Should().Contain("kind: HorizontalPodAutoscaler").And.Contain("readOnlyRootFilesystem: true");

        Tool.Run("cost", folder, "--users", "500000").Succeeded().Should().Contain("EKS cluster hours").And.Contain("Node hours (m7g.large");
        Tool.Run("cost", folder, "--node-type", "m7g.xlarge").Succeeded().Should().Contain("Node hours (m7g.xlarge");
        Tool.Run("capacity", folder, "--users", "500000", "--node-type", "m7g.xlarge").Output.Should().Contain("CPU for pods");
    }

    [Fact]
    public void Without_a_folder_everything_goes_to_the_standard_output()
    {
        var result = Tool.Run("render", "phase4-k8s");

        result.Output.Should().StartWith("apiVersion: v1\nkind: Namespace\n").And.Contain("kind: ScaledObject");
        result.Error.Should().Contain("needs ConfigMap db-endpoint").And.Contain("needs keda: scales workers by their queues");
    }

    [Fact]
    public void A_phase_in_a_cluster_tells_how_many_pods_the_autoscaler_asks_for() =>
        Tool.Run("capacity", "phase3-k8s", "--users", "500000").Succeeded().Should().Contain("web: 3 to 44 × 0.9 vCPU, 2048 MiB pod, 13 asked for").And.Contain("cluster: 3 to 24 × m7g.xlarge");

    [Fact]
    public void Autoscalers_are_simulated_every_15_seconds() => Tool.Run("simulate", "phase2-k8s", "--profile", "spike", "--days", "2").Succeeded().Should().Contain("web");

    [Fact]
    public void What_is_not_read_of_manifests_makes_the_estimate_incomplete()
    {
        var file = Path.Combine(files.Folder, "one.yaml");
        File.WriteAllText(file, "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ resources: { requests: { cpu: 1, memory: 1Gi } } }] }\n---\napiVersion: example.com/v1\nkind: Widget\nmetadata: { name: thing }\n");

        Tool.Run("cost", file).Succeeded().Should().Contain("example.com/v1 Widget").And.Contain("an unknown kind");
        Tool.Run("cost", file, "--strict").ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("phase1", "kubernetes is true; allowed: false before phase 2")]
    [InlineData("phase9", "is neither a phase nor a file")]
    public void What_cannot_be_rendered_is_refused(string target, string message) => Tool.Run("render", target).Refused().Should().Contain(message);

    [Fact]
    public void Rules_look_at_the_resources_of_a_cluster_and_find_nothing() => Tool.Run("check", "phase2-k8s").Output.Should().Contain("phase2-k8s: 0 errors, 0 warnings; nothing found by ");

    [Fact]
    public void A_move_into_a_cluster_says_what_it_replaces() => Tool.Run("upgrade", "phase2", "phase2-k8s").Output.Should().Contain("cluster");

    [Fact]
    public void A_node_type_is_for_clusters() => Tool.Run("cost", "phase2", "--node-type", "m7g.large").Refused().Should().Contain("has no Kubernetes cluster");

    [Fact]
    public void An_unknown_node_type_is_refused_with_near_misses() => Tool.Run("cost", "phase2-k8s", "--node-type", "m7g.larg").Refused().Should().Contain("m7g.large");
}
