using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Validation;

namespace Blueprints.Manifests.Reading;

/// <summary>Makes a design of objects: pods, how many, and the ways that lead to them.</summary>
sealed class DesignReader
{
    const int MaxBlocks = 190;

    // Kinds that cost nothing and carry nothing by themselves.
    static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "Namespace", "ServiceAccount", "ConfigMap", "Secret", "NetworkPolicy", "PodDisruptionBudget", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "LimitRange", "ResourceQuota",
        "StorageClass", "PriorityClass", "IngressClass", "TriggerAuthentication", "ClusterTriggerAuthentication", "Endpoints", "EndpointSlice", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration", "APIService",
        "RuntimeClass", "ServiceMonitor", "PodMonitor", "PrometheusRule", "CSIDriver", "Lease", "ControllerRevision", "ReferenceGrant",
    };

    readonly List<UnreadObject> _notRead = [];
    readonly List<string> _notes = [];
    readonly BlockNames _names = new();
    readonly List<ReadObject> _objects;

    DesignReader(List<ReadObject> objects) => _objects = objects;

    /// <exception cref="InvalidInputException">An object cannot be understood, or there are no pods or too many kinds of them.</exception>
    public static ManifestDesign Read(List<ReadObject> objects, string name, string region) => new DesignReader(objects).Read(name, region);

    ManifestDesign Read(string name, string region)
    {
        ThrowIfTwice(_objects);
        var cluster = new KubernetesClusterSpec { MinNodes = 1, MaxNodes = 450, Namespace = "default" };
        var workloads = new List<(ReadObject Object, WebServiceSpec Spec, string Block)>();
        decimal claimed = 0;
        foreach (var thing in _objects)
        {
            switch (thing)
            {
                case { Kind: "Deployment" or "StatefulSet" } when thing.Is("apps", thing.Kind):
                    if (Workload(thing) is { } spec)
                        workloads.Add((thing, spec, _names.Of(thing.Name)));
                    claimed += Claims(thing) * (thing.Number(0, 5_000, "spec", "replicas") ?? 1);
                    break;
                case { Kind: "Pod" } when RunsForAWhile(thing):
                    Skip(thing, "runs for a while only: what it takes of nodes is not counted");
                    break;
                case { Kind: "Pod" } when thing.Is("", "Pod"):
                    workloads.Add((thing, new WebServiceSpec { Pod = Pod(thing, "spec"), MinReplicas = 1, MaxReplicas = 1 }, _names.Of(thing.Name)));
                    break;
                case { Kind: "DaemonSet" } when thing.Is("apps", "DaemonSet"):
                    var daemon = Pod(thing, "spec", "template", "spec");
                    cluster = cluster with { DaemonCpuMillicores = cluster.DaemonCpuMillicores + daemon.CpuMillicores, DaemonMemoryMiB = cluster.DaemonMemoryMiB + daemon.MemoryMiB, DaemonPods = cluster.DaemonPods + 1 };
                    break;
                case { Kind: "PersistentVolumeClaim" }:
                    claimed += Claim(thing, thing.Body);
                    break;
                case { Kind: "Job" or "CronJob" or "ScaledJob" or "TestRun" }:
                    Skip(thing, "runs for a while only: what it takes of nodes is not counted");
                    break;
                case { Kind: "Service" or "Ingress" or "HTTPRoute" or "HorizontalPodAutoscaler" or "ScaledObject" }:
                    break;
                default:
                    if (!Silent.Contains(thing.Kind))
                        Skip(thing, "an unknown kind");
                    break;
            }
        }

        CheckCount(workloads.Count, name);
        foreach (var scaler in _objects.Where(thing => thing.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && !workloads.Exists(workload => Scales(thing, workload.Object))))
            Skip(scaler, "scales nothing that is in these manifests");

        // Pods of none are there to be scaled up, or turned off.
        var running = workloads.Where(workload => workload.Spec.MaxReplicas > 0).ToList();
        var ways = new WayReader(_objects, _names, _notRead).Read([.. running.Select(workload => (workload.Object, workload.Block))]);
        NoteGaps(ways.Flows.Count);
        var blueprint = new Blueprint
        {
            Name = BlockNames.Shorten(name),
            Region = region,
            Blocks = Blocks.Create(
            [
                new("network", new NetworkSpec { Zones = 3, Nat = NatStrategy.None, GatewayEndpoints = [] }), new("cluster", cluster with { ClaimedStorageGiB = (int)Math.Ceiling(Math.Min(claimed, 1_000_000)) }),
                .. ways.Blocks, .. running.Select(workload => new Block(workload.Block, workload.Spec)),
            ]),
            Flows = [.. ways.Flows],
        };
        blueprint.ThrowIfInvalid(name);
        return new(blueprint, [.. _notRead], [.. _notes]);
    }

    static void CheckCount(int workloads, string name)
    {
        if (workloads == 0)
            throw new InvalidInputException($"{name}: no Deployment, StatefulSet or Pod in it; allowed: manifests with pods");
        if (workloads > MaxBlocks)
            throw new InvalidInputException($"{name}: {workloads} Deployments, StatefulSets and Pods; allowed: {MaxBlocks}; read a part of them");
    }

    void NoteGaps(int flows)
    {
        _notes.Add("the network and what stands on AWS beside the cluster are in no manifest and not priced");
        if (flows == 0)
            _notes.Add("no Ingress, HTTPRoute or load balancer leads to these pods: no users' requests reach them, and autoscalers stay at their fewest");
        else if (flows > 2)
            _notes.Add("manifests do not say who is called how often: requests are spread evenly over the services that ways lead to");
    }

    WebServiceSpec? Workload(ReadObject thing)
    {
        var scaler = _objects.Find(candidate => Scales(candidate, thing));
        var replicas = thing.Number(0, 5_000, "spec", "replicas") ?? 1;
        var pod = Pod(thing, "spec", "template", "spec");
        if (scaler is null)
            return replicas == 0 ? null : new() { Pod = pod, MinReplicas = replicas, MaxReplicas = replicas };
        var isKeda = scaler.Kind == "ScaledObject";
        var min = isKeda ? scaler.Number(0, 5_000, "spec", "minReplicaCount") ?? 0 : scaler.Number(0, 5_000, "spec", "minReplicas") ?? 1;
        var max = isKeda ? scaler.Number(1, 5_000, "spec", "maxReplicaCount") ?? 100 : scaler.Number(1, 5_000, "spec", "maxReplicas") ?? throw scaler.Bad("no spec.maxReplicas; allowed: 1 to 5000");
        if (min > max)
            throw scaler.Bad($"{min} pods at least and {max} at most");
        if (min == 0)
            _notes.Add($"{scaler.Name} goes to no pods where there is nothing to do; one is counted");
        var target = isKeda ? null : AutoscalerReader.CpuTarget(scaler);
        if (target is null && min < max)
            _notes.Add($"{scaler.Name} follows something else than CPU, which no traffic foretells: 60 % of CPU is taken for it");
        return new()
        {
            Pod = pod, MinReplicas = Math.Max(1, min), MaxReplicas = max, CpuTargetPercent = target ?? 60,
            ScaleUp = AutoscalerReader.Direction(scaler, isKeda, "scaleUp", PodScaling.DefaultUp), ScaleDown = AutoscalerReader.Direction(scaler, isKeda, "scaleDown", PodScaling.DefaultDown),
        };
    }

    // A test or a step of Helm's, or a pod that ends by itself.
    static bool RunsForAWhile(ReadObject pod) => pod.Text("spec", "restartPolicy") is "Never" or "OnFailure" || (pod.At("metadata", "annotations") as JsonObject)?.ContainsKey("helm.sh/hook") == true;

    static void ThrowIfTwice(List<ReadObject> objects)
    {
        var twice = objects.Where(thing => thing.Name.Length > 0).GroupBy(thing => (thing.ApiVersion, thing.Kind, thing.Namespace, thing.Name)).FirstOrDefault(group => group.Count() > 1)?.ToList();
        if (twice is [var first, var second, ..])
            throw second.Bad($"is given twice, first at {first.Place}; allowed: each object once; name the folder of one environment, or render it first");
    }

    static bool Scales(ReadObject scaler, ReadObject thing) => scaler.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && scaler.Namespace == thing.Namespace
        && scaler.Text("spec", "scaleTargetRef", "name") == thing.Name && (scaler.Text("spec", "scaleTargetRef", "kind") ?? "Deployment") == thing.Kind;

    // A container that asks for nothing asks for its limit; init containers run before the others, so that the larger of both counts.
    PodResources Pod(ReadObject thing, params string[] path)
    {
        var spec = thing.At(path) as JsonObject ?? throw thing.Bad($"no {string.Join('.', path)}");
        var (cpu, memory) = (Sum(thing, spec, "cpu", 1_000), Sum(thing, spec, "memory", 1m / (1 << 20)));
        if (cpu == 0)
            _notes.Add($"{thing.Kind} {thing.Name} asks for no CPU: nodes are counted as if it took 10m");
        if (memory == 0)
            _notes.Add($"{thing.Kind} {thing.Name} asks for no memory: nodes are counted as if it took 16 MiB");
        return new() { CpuMillicores = Whole(thing, "cpu", cpu, 10, 192_000), MemoryMiB = Whole(thing, "memory", memory, 16, 1_572_864) };
    }

    static int Whole(ReadObject thing, string what, decimal value, int least, int most) =>
        value > most ? throw thing.Bad($"its containers ask for more {what} than any machine has") : Math.Max(least, (int)Math.Ceiling(value));

    static decimal Sum(ReadObject thing, JsonObject spec, string resource, decimal factor)
    {
        var running = Containers(spec, "containers").Sum(container => Asked(thing, container, resource)) + Containers(spec, "initContainers").Where(IsSidecar).Sum(container => Asked(thing, container, resource));
        var before = Containers(spec, "initContainers").Where(container => !IsSidecar(container)).Select(container => Asked(thing, container, resource)).DefaultIfEmpty(0).Max();
        return Math.Max(running, before) * factor;
    }

    static bool IsSidecar(JsonObject container) => container["restartPolicy"] is JsonValue policy && policy.TryGetValue<string>(out var word) && word == "Always";

    static IEnumerable<JsonObject> Containers(JsonObject spec, string kind) => (spec[kind] as JsonArray ?? []).OfType<JsonObject>();

    static decimal Asked(ReadObject thing, JsonObject container, string resource)
    {
        var resources = container["resources"] as JsonObject;
        var node = (resources?["requests"] as JsonObject)?[resource] ?? (resources?["limits"] as JsonObject)?[resource];
        return node is null ? 0 : Quantity.Read(node) ?? throw thing.Bad($"{resource} is {ReadObject.Shown(node)}; allowed: a quantity such as 500m or 512Mi");
    }

    static decimal Claims(ReadObject thing) => (thing.At("spec", "volumeClaimTemplates") as JsonArray ?? []).OfType<JsonObject>().Sum(claim => Claim(thing, claim));

    static decimal Claim(ReadObject thing, JsonObject claim)
    {
        var node = ((claim["spec"] as JsonObject)?["resources"] as JsonObject)?["requests"] is JsonObject requests ? requests["storage"] : null;
        return node is null ? 0 : (Quantity.Read(node) ?? throw thing.Bad($"storage is {ReadObject.Shown(node)}; allowed: a quantity such as 100Gi")) / (1 << 30);
    }

    void Skip(ReadObject thing, string reason) => _notRead.Add(new($"{thing.ApiVersion} {thing.Kind}", thing.Name, thing.Place, reason));
}
