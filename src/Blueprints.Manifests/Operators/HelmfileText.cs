using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Yaml;

namespace Blueprints.Manifests.Operators;

/// <summary>
/// The operators of a blueprint as a helmfile, for teams that install them themselves. What only AWS knows comes from the environment. Its name ends so that neither kubectl nor an estimate takes it for a manifest.
/// </summary>
static class HelmfileText
{
    public const string FileName = "helmfile.yaml.gotmpl";

    /// <summary>The file's text; null where no block needs an operator.</summary>
    public static string? Of(Blueprint blueprint)
    {
        var needed = ClusterOperator.For(blueprint).ToList();
        if (needed.Count == 0)
            return null;
        var cluster = blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec;
        var document = new JsonObject
        {
            ["repositories"] = new JsonArray([.. needed.GroupBy(known => known.Repository).Select(group => new JsonObject { ["name"] = Alias(group.First()), ["url"] = group.Key })]),
            ["releases"] = new JsonArray([.. needed.Select(known => Release(known, needed, cluster))]),
        };
        var roles = cluster.Compute == KubernetesCompute.Fargate ? string.Concat(needed.Where(known => known.Identity is not null).Select(known => $" {RoleVariable(known)}=…")) : "";
        return $"# Operators that the manifests need, before them: CLUSTER_NAME=… AWS_REGION=… VPC_ID=…{roles} helmfile apply\n{string.Concat(needed.Select(known => $"# {known.Chart} {known.Purpose}\n"))}{YamlText.Write(document)}";
    }

    static JsonObject Release(ClusterOperator known, IReadOnlyList<ClusterOperator> needed, KubernetesClusterSpec cluster) => new()
    {
        ["name"] = known.Chart,
        ["namespace"] = known.Namespace,
        ["chart"] = $"{Alias(needed.First(other => other.Repository == known.Repository))}/{known.Chart}",
        ["version"] = known.Version,
        ["values"] = new JsonArray(Values(cluster, known)),
    };

    static JsonObject Values(KubernetesClusterSpec cluster, ClusterOperator known) => new OperatorValues(FromEnvironment("CLUSTER_NAME"), cluster.Namespace, FromEnvironment("AWS_REGION"), FromEnvironment("VPC_ID"),
        cluster.Compute == KubernetesCompute.Fargate && known.Identity is not null ? FromEnvironment(RoleVariable(known)) : null).Of(known);

    static string Alias(ClusterOperator first) => first.Chart;

    static string RoleVariable(ClusterOperator known) => $"{known.Identity!.Value.Role.ToUpperInvariant()}_ROLE_ARN";

    // Back quotes, so that the YAML around it may quote as it likes.
    static string FromEnvironment(string name) => $"{{{{ requiredEnv `{name}` }}}}";
}
