using System.Text.Json.Nodes;

namespace Blueprints.Aws;

/// <summary>A kubeconfig in JSON, which YAML readers read too.</summary>
static class KubeConfigDocument
{
    public static string Of(string cluster, string endpoint, string authority, string arn) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["current-context"] = cluster,
        ["clusters"] = new JsonArray(new JsonObject { ["name"] = cluster, ["cluster"] = new JsonObject { ["server"] = endpoint, ["certificate-authority-data"] = authority } }),
        ["contexts"] = new JsonArray(new JsonObject { ["name"] = cluster, ["context"] = new JsonObject { ["cluster"] = cluster, ["user"] = cluster } }),
        ["users"] = new JsonArray(new JsonObject { ["name"] = cluster, ["user"] = new JsonObject { ["exec"] = Tokens(cluster, arn.Split(':')[3]) } }),
    }.ToJsonString();

    static JsonObject Tokens(string cluster, string region) => new()
    {
        ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
        ["command"] = "aws",
        ["args"] = new JsonArray("eks", "get-token", "--region", region, "--cluster-name", cluster),
    };
}
