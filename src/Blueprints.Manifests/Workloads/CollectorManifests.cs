using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;
using Blueprints.Observability;

namespace Blueprints.Manifests.Workloads;

/// <summary>The OpenTelemetry collector.</summary>
static class CollectorManifests
{
    const int User = 10_001;

    static readonly (string Name, int Port)[] Ports = [("grpc", CollectorSpec.GrpcPort), ("http", CollectorSpec.HttpPort), ("sampling", CollectorSpec.SamplingPort)];

    public static IEnumerable<Manifest> Of(RenderContext context, string block, CollectorSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block);
        yield return WorkloadParts.Deployment(context, block, spec.Replicas, Template(block, spec));
        yield return WorkloadParts.Service(context, block, block, headless: false, readyOnly: true, [.. Ports.Select(port => (port.Name, port.Port, (JsonNode)port.Name))]);
        yield return WorkloadParts.DisruptionBudget(context, block, 1);
        yield return NetworkRules.Policy(context, block, [.. Ports.Select(port => port.Port)], [NetworkRules.AnyPod()], awsApis: true);
    }

    static JsonObject Template(string block, CollectorSpec spec)
    {
        var probe = new JsonObject { ["httpGet"] = new JsonObject { ["path"] = "/", ["port"] = "health" }, ["periodSeconds"] = 10, ["timeoutSeconds"] = 2, ["failureThreshold"] = 3 };
        var container = SecureContainer.Of("collector", spec.Image, spec.Pod, new()
        {
            ["ports"] = new JsonArray([.. Ports.Append(("health", CollectorSpec.HealthPort)).Select(port => new JsonObject { ["name"] = port.Item1, ["containerPort"] = port.Item2, ["protocol"] = "TCP" })]),
            ["env"] = new JsonArray(CalledBlocks.Variable(TraceCollector.ConfigurationVariable, Configuration())),
            ["readinessProbe"] = probe,
            ["livenessProbe"] = probe.DeepClone(),
        });
        return SecurePod.Template(block, spec.Pod, User, container, new());
    }

    // The kubelet asks from outside of the pod.
    static string Configuration()
    {
        var configuration = JsonNode.Parse(TraceCollector.Configuration(TraceCollector.AnyInterface))!;
        configuration["extensions"]!["health_check"] = new JsonObject { ["endpoint"] = $"{TraceCollector.AnyInterface}:{CollectorSpec.HealthPort}" };
        return configuration.ToJsonString();
    }
}
