using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Workloads;

/// <summary>The namespace, which refuses pods that are not restricted, and lets nobody call anybody unless a block's own policy says so.</summary>
static class NamespaceManifests
{
    public static IEnumerable<Manifest> Of(RenderContext context)
    {
        yield return new("v1", "Namespace", context.Namespace, new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject
            {
                ["name"] = context.Namespace,
                ["labels"] = new JsonObject
                {
                    ["app.kubernetes.io/managed-by"] = "blueprints",
                    ["pod-security.kubernetes.io/enforce"] = "restricted",
                    ["pod-security.kubernetes.io/warn"] = "restricted",
                },
            },
        });
        yield return context.Make("networking.k8s.io/v1", "NetworkPolicy", context.Namespace, "default-deny", new()
        {
            ["spec"] = new JsonObject { ["podSelector"] = new JsonObject(), ["policyTypes"] = new JsonArray("Ingress", "Egress") },
        });
    }
}
