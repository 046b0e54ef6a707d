using System.Text.Json.Nodes;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests.Pods;

/// <summary>A pod that runs as nobody special, speaks to no API it does not need, and is spread over zones and nodes.</summary>
static class SecurePod
{
    /// <param name="block">The block.</param>
    /// <param name="pod">What its container asks for.</param>
    /// <param name="user">The user id.</param>
    /// <param name="container">The container.</param>
    /// <param name="options">What else is said of it.</param>
    /// <returns>A pod template, with labels.</returns>
    public static JsonObject Template(string block, PodResources pod, int user, JsonObject container, PodOptions options) => new()
    {
        ["metadata"] = Metadata(block, options),
        ["spec"] = Spec(block, pod, user, container, options),
    };

    static JsonObject Metadata(string block, PodOptions options)
    {
        var metadata = new JsonObject { ["labels"] = RenderContext.Labels(block) };
        if (options.Annotations is not null)
            metadata["annotations"] = options.Annotations.DeepClone();
        return metadata;
    }

    static JsonObject Spec(string block, PodResources pod, int user, JsonObject container, PodOptions options)
    {
        var spec = new JsonObject
        {
            ["serviceAccountName"] = block,
            ["automountServiceAccountToken"] = options.ApiToken,
            ["enableServiceLinks"] = false,
            ["securityContext"] = new JsonObject
            {
                ["runAsNonRoot"] = true,
                ["runAsUser"] = user,
                ["runAsGroup"] = user,
                ["fsGroup"] = user,
                ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" },
            },
            ["terminationGracePeriodSeconds"] = options.GraceSeconds,
            ["containers"] = new JsonArray(container),
            ["volumes"] = new JsonArray(
                [new JsonObject { ["name"] = SecureContainer.Scratch, ["emptyDir"] = new JsonObject { ["sizeLimit"] = SecureContainer.Mebibytes(pod.ScratchMiB) } }, .. options.Volumes]),
        };
        if (options.RestartPolicy is { } restart)
            spec["restartPolicy"] = restart;
        if (options.Spread)
            spec["topologySpreadConstraints"] = new JsonArray(Spread(block, "topology.kubernetes.io/zone", options.StrictZones), Spread(block, "kubernetes.io/hostname", strict: false));
        return spec;
    }

    static JsonObject Spread(string block, string key, bool strict) => new()
    {
        ["maxSkew"] = 1,
        ["topologyKey"] = key,
        ["whenUnsatisfiable"] = strict ? "DoNotSchedule" : "ScheduleAnyway",
        ["labelSelector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) },
    };
}
