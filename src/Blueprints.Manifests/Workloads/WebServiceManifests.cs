using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>A web service.</summary>
static class WebServiceManifests
{
    public static IEnumerable<Manifest> Of(RenderContext context, string block, WebServiceSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block, spec.Container.ApiToken);
        yield return WorkloadParts.Deployment(context, block, spec.MinReplicas == spec.MaxReplicas ? spec.MinReplicas : null, Template(context, block, spec));
        yield return WorkloadParts.Service(context, block, block, headless: false, readyOnly: true, ("http", 80, "http"));
        if (spec.MinReplicas < spec.MaxReplicas)
            yield return Autoscaler(context, block, spec);
        yield return WorkloadParts.DisruptionBudget(context, block, spec.MaxUnavailable);
        yield return NetworkRules.Policy(context, block, [spec.Port], EntryCallers(context, spec.Entry), awsApis: true);
        if (spec.Entry is { } entry)
            yield return entry.Via == RoutingApi.Gateway ? HttpRoute(context, block, entry) : Ingress(context, block, spec, entry);
    }

    static JsonObject Template(RenderContext context, string block, WebServiceSpec spec)
    {
        var (variables, from) = CalledBlocks.Environment(context, block, spec.Container, spec.Port);
        var container = new JsonObject
        {
            ["ports"] = new JsonArray(new JsonObject { ["name"] = "http", ["containerPort"] = spec.Port, ["protocol"] = "TCP" }),
            ["env"] = variables,
            ["envFrom"] = from,
            ["startupProbe"] = WorkloadParts.Probe(spec.Startup, "http"),
            ["readinessProbe"] = WorkloadParts.Probe(spec.Readiness, "http"),
            ["livenessProbe"] = WorkloadParts.Probe(spec.Liveness, "http"),
        };
        // Until everyone knows that the pod goes, it goes on serving.
        if (spec.DrainSeconds > 0)
            container["lifecycle"] = new JsonObject { ["preStop"] = new JsonObject { ["sleep"] = new JsonObject { ["seconds"] = spec.DrainSeconds } } };
        return SecurePod.Template(block, spec.Pod, spec.Container.RunAsUser, SecureContainer.Of("app", spec.Image, spec.Pod, container), new()
        {
            GraceSeconds = spec.Container.GraceSeconds, ApiToken = spec.Container.ApiToken, StrictZones = spec.StrictZones,
        });
    }

    static Manifest Autoscaler(RenderContext context, string block, WebServiceSpec spec)
    {
        var metrics = new JsonArray(Metric("cpu", spec.CpuTargetPercent));
        if (spec.MemoryTargetPercent is { } memory)
            metrics.Add(Metric("memory", memory));
        return context.Make("autoscaling/v2", "HorizontalPodAutoscaler", block, block, new()
        {
            ["spec"] = new JsonObject
            {
                ["scaleTargetRef"] = new JsonObject { ["apiVersion"] = "apps/v1", ["kind"] = "Deployment", ["name"] = block },
                ["minReplicas"] = spec.MinReplicas,
                ["maxReplicas"] = spec.MaxReplicas,
                ["metrics"] = metrics,
                ["behavior"] = WorkloadParts.Behaviour(spec.ScaleUp, spec.ScaleDown),
            },
        });
    }

    static JsonObject Metric(string resource, int percent) => new()
    {
        ["type"] = "Resource",
        ["resource"] = new JsonObject { ["name"] = resource, ["target"] = new JsonObject { ["type"] = "Utilization", ["averageUtilization"] = percent } },
    };

    static Manifest Ingress(RenderContext context, string block, WebServiceSpec spec, HttpEntry entry)
    {
        var rules = (entry.Hosts.Count == 0 ? [null] : entry.Hosts.Select(host => (string?)host)).Select(host => IngressRules.Rule(host, entry.Paths.Select(path => (path, block))));
        var body = new JsonObject { ["ingressClassName"] = entry.Class, ["rules"] = new JsonArray([.. rules]) };
        if (entry.TlsSecret is { } secret)
            body["tls"] = new JsonArray(new JsonObject { ["secretName"] = secret, ["hosts"] = new JsonArray([.. entry.Hosts.Select(host => JsonValue.Create(host))]) });
        return context.Make("networking.k8s.io/v1", "Ingress", block, block, new() { ["spec"] = body }, entry.Class == HttpEntry.AlbClass ? IngressRules.Public(block, spec.Readiness.Path) : null);
    }

    static Manifest HttpRoute(RenderContext context, string block, HttpEntry entry)
    {
        var spec = new JsonObject { ["parentRefs"] = new JsonArray(new JsonObject { ["name"] = entry.Class, ["namespace"] = entry.GatewayNamespace }) };
        if (entry.Hosts.Count > 0)
            spec["hostnames"] = new JsonArray([.. entry.Hosts.Select(host => JsonValue.Create(host))]);
        spec["rules"] = new JsonArray(new JsonObject
        {
            ["matches"] = new JsonArray([.. entry.Paths.Select(path => new JsonObject { ["path"] = new JsonObject { ["type"] = "PathPrefix", ["value"] = path } })]),
            ["backendRefs"] = new JsonArray(new JsonObject { ["name"] = block, ["port"] = 80 }),
        });
        return context.Make("gateway.networking.k8s.io/v1", "HTTPRoute", block, block, new() { ["spec"] = spec });
    }

    // A load balancer of AWS is in the VPC, a gateway in its namespace, any other controller somewhere in the cluster.
    static IEnumerable<JsonObject> EntryCallers(RenderContext context, HttpEntry? entry) => entry switch
    {
        null => [],
        { Via: RoutingApi.Gateway } => [NetworkRules.Namespace(entry.GatewayNamespace)],
        { Class: HttpEntry.AlbClass } => [NetworkRules.Addresses(context.VpcCidr)],
        _ => [new() { ["namespaceSelector"] = new JsonObject() }],
    };
}
