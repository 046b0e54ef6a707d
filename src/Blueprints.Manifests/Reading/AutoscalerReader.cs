using System.Text.Json.Nodes;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests.Reading;

/// <summary>Reads HorizontalPodAutoscalers, of either version, and the part of one in a ScaledObject.</summary>
static class AutoscalerReader
{
    /// <summary>The CPU to keep, in per cent of what pods ask for; null where it follows something else.</summary>
    public static int? CpuTarget(ReadObject scaler)
    {
        if (scaler.Number(1, 1_000, "spec", "targetCPUUtilizationPercentage") is { } first)
            return Math.Min(200, first);
        foreach (var metric in (scaler.At("spec", "metrics") as JsonArray ?? []).OfType<JsonObject>())
        {
            if ((metric["resource"] ?? metric["containerResource"]) is JsonObject resource && resource["name"]?.ToString() == "cpu"
                && (resource["target"] as JsonObject)?["averageUtilization"] is JsonValue value && value.TryGetValue<int>(out var percent))
                return Math.Clamp(percent, 1, 200);
        }

        return null;
    }

    /// <summary>How it is held back in one direction.</summary>
    public static PodScaling Direction(ReadObject scaler, bool isKeda, string direction, PodScaling usual)
    {
        var behavior = isKeda ? scaler.At("spec", "advanced", "horizontalPodAutoscalerConfig", "behavior", direction) : scaler.At("spec", "behavior", direction);
        if (behavior is not JsonObject rules)
            return usual;
        var rates = (rules["policies"] as JsonArray ?? []).OfType<JsonObject>().Select(policy => new PodScalingRate(policy["type"]?.ToString() == "Percent" ? PodScalingUnit.Percent : PodScalingUnit.Pods, Number(policy, "value"), Number(policy, "periodSeconds")));
        return new()
        {
            StabilizationSeconds = rules["stabilizationWindowSeconds"] is JsonValue window && window.TryGetValue<int>(out var seconds) ? seconds : usual.StabilizationSeconds,
            SelectSmallest = rules["selectPolicy"]?.ToString() == "Min",
            Disabled = rules["selectPolicy"]?.ToString() == "Disabled",
            Rates = rates.ToList() is { Count: > 0 } given ? [.. given] : usual.Rates,
        };
    }

    static int Number(JsonObject policy, string name) => policy[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}
