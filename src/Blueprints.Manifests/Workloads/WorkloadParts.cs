using System.Text.Json.Nodes;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests.Workloads;

/// <summary>The objects that several kinds of block have.</summary>
static class WorkloadParts
{
    public static Manifest ServiceAccount(RenderContext context, string block, bool apiToken = false) =>
        context.Make("v1", "ServiceAccount", block, block, new() { ["automountServiceAccountToken"] = apiToken });

    public static Manifest Deployment(RenderContext context, string block, int? replicas, JsonObject template)
    {
        var spec = new JsonObject();
        // A HorizontalPodAutoscaler's number is not to be set back by whoever applies the file again.
        if (replicas is { } number)
            spec["replicas"] = number;
        spec["revisionHistoryLimit"] = 3;
        spec["selector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) };
        spec["strategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxSurge"] = "25%", ["maxUnavailable"] = 0 } };
        spec["template"] = template;
        return context.Make("apps/v1", "Deployment", block, block, new() { ["spec"] = spec });
    }

    public static Manifest StatefulSet(RenderContext context, string block, int replicas, JsonObject template, JsonArray? claims = null)
    {
        var spec = new JsonObject
        {
            ["replicas"] = replicas,
            ["serviceName"] = block,
            ["podManagementPolicy"] = "Parallel",
            ["selector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) },
            ["template"] = template,
        };
        if (claims is not null)
            spec["volumeClaimTemplates"] = claims;
        return context.Make("apps/v1", "StatefulSet", block, block, new() { ["spec"] = spec });
    }

    /// <summary>A Service; without an address of its own where callers want each pod's.</summary>
    public static Manifest Service(RenderContext context, string block, string name, bool headless, bool readyOnly, params (string Name, int Port, JsonNode Target)[] ports)
    {
        var spec = new JsonObject { ["selector"] = RenderContext.Selector(block) };
        if (headless)
            spec["clusterIP"] = "None";
        if (!readyOnly)
            spec["publishNotReadyAddresses"] = true;
        spec["ports"] = new JsonArray([.. ports.Select(port => new JsonObject { ["name"] = port.Name, ["port"] = port.Port, ["protocol"] = "TCP", ["targetPort"] = port.Target })]);
        return context.Make("v1", "Service", block, name, new() { ["spec"] = spec });
    }

    public static Manifest DisruptionBudget(RenderContext context, string block, int maxUnavailable) => context.Make("policy/v1", "PodDisruptionBudget", block, block, new()
    {
        ["spec"] = new JsonObject
        {
            ["maxUnavailable"] = maxUnavailable,
            ["selector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) },
            // A pod that is broken must not hold up the upgrade of its node.
            ["unhealthyPodEvictionPolicy"] = "AlwaysAllow",
        },
    });

    public static JsonObject Behaviour(PodScaling up, PodScaling down) => new() { ["scaleUp"] = Direction(up), ["scaleDown"] = Direction(down) };

    public static JsonObject Probe(HttpProbe probe, JsonNode port) => new()
    {
        ["httpGet"] = new JsonObject { ["path"] = probe.Path, ["port"] = port },
        ["periodSeconds"] = probe.PeriodSeconds,
        ["timeoutSeconds"] = probe.TimeoutSeconds,
        ["failureThreshold"] = probe.FailureThreshold,
    };

    static JsonObject Direction(PodScaling scaling) => new()
    {
        ["stabilizationWindowSeconds"] = scaling.StabilizationSeconds,
        ["selectPolicy"] = scaling.Disabled ? "Disabled" : scaling.SelectSmallest ? "Min" : "Max",
        ["policies"] = new JsonArray([.. scaling.Rates.Select(rate => new JsonObject { ["type"] = rate.Unit.ToString(), ["value"] = rate.Value, ["periodSeconds"] = rate.PeriodSeconds })]),
    };
}
