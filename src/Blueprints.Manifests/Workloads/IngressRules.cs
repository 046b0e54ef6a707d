using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Workloads;

/// <summary>What Ingresses are made of.</summary>
static class IngressRules
{
    /// <summary>A rule: who takes the paths of a host.</summary>
    public static JsonNode Rule(string? host, IEnumerable<(string Path, string Service)> paths)
    {
        var rule = new JsonObject();
        if (host is not null)
            rule["host"] = host;
        rule["http"] = new JsonObject { ["paths"] = new JsonArray([.. paths.Select(path => Path(path.Path, path.Service))]) };
        return rule;
    }

    /// <summary>An Application Load Balancer on HTTPS that sends to pods directly.</summary>
    public static JsonObject Public(string name, string healthPath, bool isInternal = false) => new()
    {
        ["alb.ingress.kubernetes.io/load-balancer-name"] = name,
        ["alb.ingress.kubernetes.io/scheme"] = isInternal ? "internal" : "internet-facing",
        ["alb.ingress.kubernetes.io/target-type"] = "ip",
        ["alb.ingress.kubernetes.io/listen-ports"] = "[{\"HTTP\": 80}, {\"HTTPS\": 443}]",
        ["alb.ingress.kubernetes.io/ssl-redirect"] = "443",
        ["alb.ingress.kubernetes.io/healthcheck-path"] = healthPath,
    };

    static JsonObject Path(string path, string service) => new()
    {
        ["path"] = path,
        ["pathType"] = "Prefix",
        ["backend"] = new JsonObject { ["service"] = new JsonObject { ["name"] = service, ["port"] = new JsonObject { ["name"] = "http" } } },
    };
}
