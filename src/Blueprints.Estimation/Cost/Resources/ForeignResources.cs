using System.Collections.Frozen;
using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Resources of other packages than AWS's that cost nothing by themselves: values and files that a program makes where it runs, and objects of a cluster, which its nodes are billed for.</summary>
static class ForeignResources
{
    static readonly FrozenSet<string> Local = FrozenSet.Create(StringComparer.Ordinal, "archive", "command", "docker-build", "local", "null", "random", "std", "time", "tls");

    // Groups of Kubernetes' own objects; what an operator makes of an object of its own is not known.
    static readonly FrozenSet<string> Groups = FrozenSet.Create(
        StringComparer.Ordinal, "admissionregistration.k8s.io", "apiextensions.k8s.io", "apps", "autoscaling", "batch", "coordination.k8s.io", "core", "discovery.k8s.io", "networking.k8s.io", "node.k8s.io", "policy",
        "rbac.authorization.k8s.io", "scheduling.k8s.io", "storage.k8s.io");

    /// <summary>Whether a resource costs nothing by itself.</summary>
    public static bool AreFree(GraphResource resource) => resource.Type.Split(':') switch
    {
        ["kubernetes", var group, var kind] => Groups.Contains(group.Split('/')[0]) && !AsksForMore(resource, kind),
        [var package, ..] => Local.Contains(package),
        _ => false,
    };

    // For these a controller makes a load balancer or a volume, in forms that its own settings decide.
    static bool AsksForMore(GraphResource resource, string kind) => kind switch
    {
        "Ingress" or "PersistentVolumeClaim" or "PersistentVolume" => true,
        "Service" => Spec(resource, "type") is { ValueKind: JsonValueKind.String } type && type.GetString() is "LoadBalancer" or GraphResource.Unknown,
        "StatefulSet" => Spec(resource, "volumeClaimTemplates") is { ValueKind: not JsonValueKind.Null },
        _ => false,
    };

    static JsonElement? Spec(GraphResource resource, string property) =>
        resource.Property("spec") is { ValueKind: JsonValueKind.Object } spec && spec.TryGetProperty(property, out var value) ? value : null;
}
