using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>Workers of a queue, scaled by KEDA.</summary>
static class QueueWorkerManifests
{
    public static IEnumerable<Manifest> Of(RenderContext context, string block, QueueWorkerSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block, spec.Container.ApiToken);
        if (!spec.AsJobs)
        {
            yield return WorkloadParts.Deployment(context, block, null, Template(context, block, spec));
            yield return WorkloadParts.DisruptionBudget(context, block, 1);
        }

        yield return NetworkRules.Policy(context, block, [], [], awsApis: true);
        var trigger = KedaTrigger.Of(context, block, spec);
        if (trigger.Authentication is { } authentication)
            yield return authentication;
        yield return spec.AsJobs ? ScaledJob(context, block, spec, trigger.Trigger) : ScaledObject(context, block, spec, trigger.Trigger);
    }

    static JsonObject Template(RenderContext context, string block, QueueWorkerSpec spec)
    {
        var (variables, from) = CalledBlocks.Environment(context, block, spec.Container, null);
        variables.Add(CalledBlocks.Variable("CONCURRENCY", spec.Concurrency.ToString(CultureInfo.InvariantCulture)));
        var container = SecureContainer.Of("app", spec.Image, spec.Pod, new() { ["env"] = variables, ["envFrom"] = from });
        return SecurePod.Template(block, spec.Pod, spec.Container.RunAsUser, container, new()
        {
            GraceSeconds = spec.Container.GraceSeconds, ApiToken = spec.Container.ApiToken, Spread = !spec.AsJobs, RestartPolicy = spec.AsJobs ? "Never" : null,
        });
    }

    static Manifest ScaledObject(RenderContext context, string block, QueueWorkerSpec spec, JsonObject trigger) => context.Make("keda.sh/v1alpha1", "ScaledObject", block, block, new()
    {
        ["spec"] = new JsonObject
        {
            ["scaleTargetRef"] = new JsonObject { ["apiVersion"] = "apps/v1", ["kind"] = "Deployment", ["name"] = block, ["envSourceContainerName"] = "app" },
            ["pollingInterval"] = spec.PollingSeconds,
            ["cooldownPeriod"] = spec.CooldownSeconds,
            ["minReplicaCount"] = spec.MinReplicas,
            ["maxReplicaCount"] = spec.MaxReplicas,
            ["advanced"] = new JsonObject { ["horizontalPodAutoscalerConfig"] = new JsonObject { ["behavior"] = WorkloadParts.Behaviour(spec.ScaleUp, spec.ScaleDown) } },
            ["triggers"] = new JsonArray(trigger),
        },
    });

    static Manifest ScaledJob(RenderContext context, string block, QueueWorkerSpec spec, JsonObject trigger) => context.Make("keda.sh/v1alpha1", "ScaledJob", block, block, new()
    {
        ["spec"] = new JsonObject
        {
            ["jobTargetRef"] = new JsonObject { ["backoffLimit"] = 2, ["ttlSecondsAfterFinished"] = 600, ["template"] = Template(context, block, spec) },
            ["envSourceContainerName"] = "app",
            ["pollingInterval"] = spec.PollingSeconds,
            ["maxReplicaCount"] = spec.MaxReplicas,
            ["successfulJobsHistoryLimit"] = 5,
            ["failedJobsHistoryLimit"] = 5,
            ["triggers"] = new JsonArray(trigger),
        },
    });
}
