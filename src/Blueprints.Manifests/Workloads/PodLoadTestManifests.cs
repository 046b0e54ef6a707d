using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>A k6 load test, as a TestRun of the k6 operator or as a suspended Job. Source: the k6 operator's "TestRun custom resource definition".</summary>
static class PodLoadTestManifests
{
    // The image's own user.
    const int User = 12_345;
    const string Script = "script.js";

    // k6's own API, by which a paused runner is started.
    const int ControlPort = 6_565;

    public static IEnumerable<Manifest> Of(RenderContext context, string block, PodLoadTestSpec spec)
    {
        var isJob = spec.Runner == K6Runner.Job;
        if (isJob)
            yield return WorkloadParts.ServiceAccount(context, block);
        yield return context.Make("v1", "ConfigMap", block, block, new() { ["data"] = new JsonObject { [Script] = spec.Script() } });
        yield return Policy(context, block, spec);
        yield return isJob ? Job(context, block, spec) : TestRun(context, block, spec);
    }

    static string Url(PodLoadTestSpec spec) => spec.Url ?? $"http://{spec.Target}";

    static Manifest TestRun(RenderContext context, string block, PodLoadTestSpec spec)
    {
        var small = new PodResources { CpuMillicores = 100, MemoryMiB = 256, ScratchMiB = spec.Pod.ScratchMiB };
        var runner = Pod(block, spec.Pod);
        runner["image"] = spec.Image;
        runner["env"] = new JsonArray(CalledBlocks.Variable("BASE_URL", Url(spec)));
        return context.Make("k6.io/v1alpha1", "TestRun", block, block, new()
        {
            ["spec"] = new JsonObject
            {
                ["parallelism"] = spec.Parallelism,
                ["separate"] = spec.Parallelism > 1,
                ["script"] = new JsonObject { ["configMap"] = new JsonObject { ["name"] = block, ["file"] = Script } },
                ["initializer"] = Pod(block, small),
                ["starter"] = Pod(block, small),
                ["runner"] = runner,
            },
        });
    }

    // What the operator lets one say of the pods that it makes.
    static JsonObject Pod(string block, PodResources resources)
    {
        var container = SecureContainer.Of("k6", "", resources, []);
        return new()
        {
            ["metadata"] = new JsonObject { ["labels"] = RenderContext.Labels(block) },
            ["automountServiceAccountToken"] = "false",
            ["resources"] = container["resources"]!.DeepClone(),
            ["securityContext"] = new JsonObject { ["runAsNonRoot"] = true, ["runAsUser"] = User, ["runAsGroup"] = User, ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
            ["containerSecurityContext"] = container["securityContext"]!.DeepClone(),
            ["volumes"] = new JsonArray(new JsonObject { ["name"] = SecureContainer.Scratch, ["emptyDir"] = new JsonObject { ["sizeLimit"] = SecureContainer.Mebibytes(resources.ScratchMiB) } }),
            ["volumeMounts"] = container["volumeMounts"]!.DeepClone(),
        };
    }

    static Manifest Job(RenderContext context, string block, PodLoadTestSpec spec)
    {
        // Each pod sends its part of all; the first part starts at nought.
        var command = spec.Parallelism == 1
            ? $"exec k6 run /scripts/{Script}"
            : $"n={spec.Parallelism}; i=$JOB_COMPLETION_INDEX; f() {{ [ \"$1\" -eq 0 ] && echo 0 || {{ [ \"$1\" -eq $n ] && echo 1 || echo \"$1/$n\"; }}; }}; SEGMENT=\"$(f $i):$(f $((i+1)))\" exec k6 run /scripts/{Script}";
        var container = SecureContainer.Of("k6", spec.Image, spec.Pod, new()
        {
            ["command"] = new JsonArray("/bin/sh", "-c", command),
            ["env"] = new JsonArray(CalledBlocks.Variable("BASE_URL", Url(spec))),
            ["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "scripts", ["mountPath"] = "/scripts", ["readOnly"] = true }),
        });
        var template = SecurePod.Template(block, spec.Pod, User, container, new()
        {
            RestartPolicy = "Never", Volumes = [new JsonObject { ["name"] = "scripts", ["configMap"] = new JsonObject { ["name"] = block } }],
        });
        return context.Make("batch/v1", "Job", block, block, new()
        {
            ["spec"] = new JsonObject
            {
                ["suspend"] = true,
                ["completionMode"] = "Indexed",
                ["parallelism"] = spec.Parallelism,
                ["completions"] = spec.Parallelism,
                ["backoffLimit"] = 0,
                ["template"] = template,
            },
        });
    }

    // Out to the service that is tested, or to wherever the address leads. The operator's starter calls each runner.
    static Manifest Policy(RenderContext context, string block, PodLoadTestSpec spec)
    {
        var target = spec.Url is null && context.Spec(spec.Target) is WebServiceSpec service
            ? NetworkRules.To([NetworkRules.Pods(spec.Target)], [service.Port])
            : NetworkRules.To([NetworkRules.Addresses("0.0.0.0/0")], [80, 443]);
        return context.Make("networking.k8s.io/v1", "NetworkPolicy", block, block, new()
        {
            ["spec"] = new JsonObject
            {
                ["podSelector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) },
                ["policyTypes"] = new JsonArray("Ingress", "Egress"),
                ["ingress"] = spec.Runner == K6Runner.Job ? [] : new JsonArray(new JsonObject { ["from"] = new JsonArray(NetworkRules.Pods(block)), ["ports"] = new JsonArray(new JsonObject { ["port"] = ControlPort, ["protocol"] = "TCP" }) }),
                ["egress"] = new JsonArray([NetworkRules.Dns(), target, .. spec.Runner == K6Runner.Job ? Array.Empty<JsonNode>() : [NetworkRules.To([NetworkRules.Pods(block)], [ControlPort])]]),
            },
        });
    }
}
