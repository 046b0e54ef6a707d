using System.Text.Json.Nodes;
using Blueprints.LoadBalancing;

namespace Blueprints.Manifests.Reading;

/// <summary>Finds who leads users to pods: Ingresses, HTTPRoutes, and Services of the type LoadBalancer. A Service finds its pods by labels.</summary>
sealed class WayReader(List<ReadObject> objects, BlockNames names, List<UnreadObject> notRead)
{
    const string GroupName = "alb.ingress.kubernetes.io/group.name";

    /// <summary>The load balancers and the flows.</summary>
    /// <param name="workloads">What runs pods, and its block.</param>
    public (List<Block> Blocks, List<Flow> Flows) Read(List<(ReadObject Object, string Block)> workloads)
    {
        var blocks = new List<Block>();
        var entries = new List<(string To, List<string> Targets)>();
        foreach (var group in objects.Where(thing => thing.Is("networking.k8s.io", "Ingress")).GroupBy(thing => (thing.Namespace, Group: (thing.At("metadata", "annotations") as JsonObject)?[GroupName]?.ToString() ?? thing.Name)))
        {
            var targets = group.SelectMany(Backends).Distinct().SelectMany(service => Pods(group.Key.Namespace, service, workloads)).Distinct().ToList();
            // A controller in the cluster has its own load balancer, which its Service asks for.
            var shared = group.All(thing => (thing.Text("spec", "ingressClassName") ?? "alb") != "alb");
            if (targets.Count == 0)
                notRead.AddRange(group.Select(thing => new UnreadObject($"{thing.ApiVersion} {thing.Kind}", thing.Name, thing.Place, "leads to no pods of these manifests")));
            else if (shared)
                entries.Add(("", targets));
            else
                Add(names.Of(group.Key.Group, "ingress"), name => new(name, new LoadBalancerSpec { Targets = [.. targets.Select(target => new TargetGroup { Fleet = target })] }), targets);
        }

        foreach (var route in objects.Where(thing => thing.Is("gateway.networking.k8s.io", "HTTPRoute")))
        {
            var targets = Routed(route).Distinct().SelectMany(service => Pods(route.Namespace, service, workloads)).Distinct().ToList();
            if (targets.Count == 0)
                notRead.Add(new($"{route.ApiVersion} {route.Kind}", route.Name, route.Place, "leads to no pods of these manifests"));
            else
                entries.Add(("", targets));
        }

        foreach (var service in objects.Where(thing => thing.Is("", "Service") && thing.Text("spec", "type") == "LoadBalancer"))
        {
            var targets = Pods(service.Namespace, service.Name, workloads).ToList();
            if (targets.Count == 0)
                notRead.Add(new("v1 Service", service.Name, service.Place, "a load balancer that leads to no pods of these manifests"));
            else
                Add(names.Of(service.Name, "service"), name => new(name, Listeners(service, targets[0])), [targets[0]]);
        }

        return (blocks, [.. Flows(entries)]);

        void Add(string name, Func<string, Block> make, List<string> targets)
        {
            blocks.Add(make(name));
            entries.Add((name, targets));
        }
    }

    // Requests spread evenly over the ways, and over what each leads to.
    static IEnumerable<Flow> Flows(List<(string To, List<string> Targets)> entries)
    {
        foreach (var (to, targets) in entries)
        {
            var share = 1m / entries.Count;
            if (to.Length > 0)
                yield return new() { From = Flow.Users, To = to, CallsPerCall = share };
            foreach (var target in targets)
                yield return new() { From = to.Length > 0 ? to : Flow.Users, To = target, CallsPerCall = (to.Length > 0 ? 1 : share) / targets.Count };
        }
    }

    static NetworkLoadBalancerSpec Listeners(ReadObject service, string target)
    {
        var ports = (service.At("spec", "ports") as JsonArray ?? []).OfType<JsonObject>().Select(port => port["port"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0).Where(port => port is > 0 and <= 65_535).Distinct().Take(20).ToList();
        return new() { Listeners = [.. ports.DefaultIfEmpty(443).Select(port => new NetworkListener { Name = $"p{port}", Port = port, Target = target, Protocol = NetworkProtocol.Tcp })] };
    }

    static IEnumerable<string> Backends(ReadObject ingress)
    {
        if (ingress.Text("spec", "defaultBackend", "service", "name") is { } usual)
            yield return usual;
        foreach (var path in (ingress.At("spec", "rules") as JsonArray ?? []).OfType<JsonObject>().SelectMany(rule => (rule["http"] as JsonObject)?["paths"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (((path["backend"] as JsonObject)?["service"] as JsonObject)?["name"]?.ToString() is { } service)
                yield return service;
        }
    }

    static IEnumerable<string> Routed(ReadObject route) => (route.At("spec", "rules") as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(rule => rule["backendRefs"] as JsonArray ?? []).OfType<JsonObject>().Select(backend => backend["name"]?.ToString()).OfType<string>();

    IEnumerable<string> Pods(string @namespace, string service, List<(ReadObject Object, string Block)> workloads)
    {
        if (objects.Find(thing => thing.Is("", "Service") && thing.Name == service && thing.Namespace == @namespace)?.At("spec", "selector") is not JsonObject { Count: > 0 } selector)
            return [];
        return workloads.Where(workload => workload.Object.Namespace == @namespace && Labels(workload.Object) is { } labels && selector.All(pair => labels[pair.Key]?.ToString() == pair.Value?.ToString())).Select(workload => workload.Block);
    }

    static JsonObject? Labels(ReadObject workload) => (workload.Kind == "Pod" ? workload.At("metadata", "labels") : workload.At("spec", "template", "metadata", "labels")) as JsonObject;
}
