using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Validation;

namespace Blueprints.Manifests.Workloads;

/// <summary>A load balancer block before web services: an Ingress from which the AWS Load Balancer Controller makes the balancer.</summary>
static class BalancerIngress
{
    /// <exception cref="InvalidInputException">A load balancer before pods has what an Ingress has no words for; all of it is listed.</exception>
    public static void ThrowIfUnsupported(Blueprint blueprint)
    {
        var problems = new ProblemCollector();
        foreach (var (name, spec) in blueprint.Blocks.OfKind<LoadBalancerSpec>().Where(balancer => LeadsToPods(blueprint, balancer.Spec)))
        {
            var place = problems.At("blocks").At(name);
            foreach (var target in spec.Targets.Where(target => !blueprint.Blocks.TryGet<WebServiceSpec>(target.Fleet, out _)))
                place.Add("targets", $"\"{target.Fleet}\" beside web services", "web services only", "give the others a load balancer of their own");
            for (var i = 0; i < spec.Routes.Count; i++)
                Check(place.At($"routes[{i}]"), spec.Routes[i]);
            if (spec.DefaultForward is not null || spec.DefaultResponse is not null || spec.SignIn is not null || spec.Tokens is not null || spec.MutualTls != MutualTls.Off)
                place.Add("", "a default of its own, a sign-in, tokens or mutual TLS", "targets and routes", "remove it: an Ingress has no words for it");
        }

        problems.ThrowIfAny($"blueprint \"{blueprint.Name}\" as manifests");
    }

    public static IEnumerable<Manifest> Of(RenderContext context, string block, LoadBalancerSpec spec)
    {
        if (!LeadsToPods(context.Blueprint, spec))
            yield break;
        var first = spec.Targets[0].Fleet;
        var ways = spec.Routes.SelectMany(route => Hosts(route.Hosts).SelectMany(host => Paths(route.Paths).Select(path => (Host: host, Path: path, Service: route.Fleet!))))
            .Append((Host: default(string?), Path: "/", Service: first));
        var rules = ways.GroupBy(way => way.Host).OrderBy(group => group.Key is null).Select(group => IngressRules.Rule(group.Key, group.Select(way => (way.Path, way.Service))));
        var health = ((WebServiceSpec)context.Spec(first)).Readiness.Path;
        yield return context.Make("networking.k8s.io/v1", "Ingress", block, block, new()
        {
            ["spec"] = new JsonObject { ["ingressClassName"] = HttpEntry.AlbClass, ["rules"] = new JsonArray([.. rules]) },
        }, IngressRules.Public(block, health, spec.Internal));
    }

    static bool LeadsToPods(Blueprint blueprint, LoadBalancerSpec spec) => spec.Targets.Any(target => blueprint.Blocks.TryGet<WebServiceSpec>(target.Fleet, out _));

    static void Check(ProblemCollector place, Route route)
    {
        if (route.Fleet is null || route.Headers.Count + route.Methods.Count + route.Query.Count + route.SourceAddresses.Count > 0 || route.Rewrite is not null)
            place.Add("", $"\"{route.Name}\", with more than paths and hosts of one target", "paths and hosts of one target", "simplify it: an Ingress has no words for the rest");
        foreach (var path in route.Paths.Where(path => path.TrimEnd('*').Contains('*') || path.Contains('?')))
            place.Add("paths", $"\"{path}\"", "a path, or one that ends with /*", "simplify it: an Ingress takes prefixes");
    }

    static IEnumerable<string?> Hosts(ValueList<string> hosts) => hosts.Count == 0 ? [null] : [.. hosts];

    // /api/* of a load balancer is the prefix /api of an Ingress.
    static IEnumerable<string> Paths(ValueList<string> paths) => paths.Count == 0 ? ["/"] : paths.Select(path => path.TrimEnd('*') is { Length: > 1 } prefix ? prefix.TrimEnd('/') : "/");
}
