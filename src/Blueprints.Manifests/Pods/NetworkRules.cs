using System.Text.Json.Nodes;
using Blueprints.Caching;
using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.Queues;
using Blueprints.Sharding;

namespace Blueprints.Manifests.Pods;

/// <summary>Who may call whom, from the flows: a block's pods take calls from its callers only, and make those of the flows only.</summary>
static class NetworkRules
{
    const string Anywhere = "0.0.0.0/0";

    // EKS Pod Identity gives credentials at an address of the node's own.
    const string PodIdentity = "169.254.170.23/32";

    /// <summary>The NetworkPolicy of a block.</summary>
    /// <param name="context">The blueprint.</param>
    /// <param name="block">The block.</param>
    /// <param name="ports">The ports that callers use.</param>
    /// <param name="callers">Callers beside those of the flows.</param>
    /// <param name="awsApis">Whether it calls AWS's APIs and third parties.</param>
    /// <param name="among">Whether its pods call one another.</param>
    public static Manifest Policy(RenderContext context, string block, int[] ports, IEnumerable<JsonObject> callers, bool awsApis, bool among = false)
    {
        JsonObject[] from = [.. Callers(context, block), .. callers, .. among ? [Pods(block)] : Array.Empty<JsonObject>()];
        var ingress = from.Length == 0 ? [] : new JsonArray(new JsonObject { ["from"] = new JsonArray(Distinct(from)), ["ports"] = Ports(ports) });
        return context.Make("networking.k8s.io/v1", "NetworkPolicy", block, block, new()
        {
            ["spec"] = new JsonObject
            {
                ["podSelector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) },
                ["policyTypes"] = new JsonArray("Ingress", "Egress"),
                ["ingress"] = ingress,
                ["egress"] = new JsonArray([Dns(), .. Calls(context, block, awsApis), .. among ? [To([Pods(block)], ports)] : Array.Empty<JsonNode>()]),
            },
        });
    }

    public static JsonObject Pods(string block) => new() { ["podSelector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(block) } };

    public static JsonObject AnyPod() => new() { ["podSelector"] = new JsonObject() };

    public static JsonObject Addresses(string cidr) => new() { ["ipBlock"] = new JsonObject { ["cidr"] = cidr } };

    public static JsonObject Namespace(string name) =>
        new() { ["namespaceSelector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["kubernetes.io/metadata.name"] = name } } };

    // Load balancers and whatever else calls from outside of the cluster are in the VPC.
    static IEnumerable<JsonObject> Callers(RenderContext context, string block)
    {
        var callers = context.Blueprint.Flows.Where(flow => flow.To == block).Select(flow => flow.From).Distinct().ToList();
        foreach (var caller in callers.Where(context.IsPods))
            yield return Pods(caller);
        foreach (var test in context.Blueprint.Blocks.OfKind<PodLoadTestSpec>().Where(test => test.Spec.Target == block && test.Spec.Url is null))
            yield return Pods(test.Name);
        if (context.Spec(block) is WebServiceSpec && callers.Exists(caller => !context.IsPods(caller)))
            yield return Addresses(context.VpcCidr);
    }

    static IEnumerable<JsonNode> Calls(RenderContext context, string block, bool awsApis)
    {
        foreach (var called in CalledBlocks.Of(context, block))
        {
            if (Destination(context, called) is var (place, ports))
                yield return To([place], ports);
        }

        if (context.Collector is { } collector && context.Spec(block) is WebServiceSpec or QueueWorkerSpec)
            yield return To([Pods(collector)], [CollectorSpec.GrpcPort, CollectorSpec.HttpPort, CollectorSpec.SamplingPort]);
        if (!awsApis)
            yield break;
        yield return To([Addresses(Anywhere)], [443]);
        yield return To([Addresses(PodIdentity)], [80]);
    }

    static (JsonObject Place, int[] Ports)? Destination(RenderContext context, string called) => context.Spec(called) switch
    {
        WebServiceSpec service => (Pods(called), [service.Port]),
        PgBouncerSpec => (Pods(called), [PgBouncerSpec.Port]),
        PodCacheSpec cache => (Pods(called), [cache.Port]),
        CockroachDbSpec => (Pods(called), [CockroachDbSpec.Port]),
        AuroraClusterSpec { Engine: DatabaseEngine.Postgres } or DatabaseInstanceSpec { Engine: DatabaseEngine.Postgres } or DatabaseProxySpec or DistributedDatabaseSpec or ShardedDatabaseSpec => (Addresses(context.VpcCidr), [5432]),
        AuroraClusterSpec or DatabaseInstanceSpec => (Addresses(context.VpcCidr), [3306]),
        CacheSpec or ServerlessCacheSpec => (Addresses(context.VpcCidr), [6379, 6380]),
        MemcachedSpec => (Addresses(context.VpcCidr), [11211]),
        RabbitMqSpec => (Addresses(context.VpcCidr), [5671]),
        KafkaSpec => (Addresses(context.VpcCidr), [9098]),
        // Everything else is an API of AWS on port 443.
        _ => null,
    };

    public static JsonObject Dns() => new()
    {
        ["to"] = new JsonArray(Namespace("kube-system")),
        ["ports"] = new JsonArray(new JsonObject { ["port"] = 53, ["protocol"] = "UDP" }, new JsonObject { ["port"] = 53, ["protocol"] = "TCP" }),
    };

    public static JsonObject To(JsonObject[] places, int[] ports) => new() { ["to"] = new JsonArray([.. places]), ["ports"] = Ports(ports) };

    static JsonArray Ports(int[] ports) => new([.. ports.Select(port => new JsonObject { ["port"] = port, ["protocol"] = "TCP" })]);

    static JsonNode[] Distinct(IEnumerable<JsonObject> places) => [.. places.DistinctBy(place => place.ToJsonString())];
}
