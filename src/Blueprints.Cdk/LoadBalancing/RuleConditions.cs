using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>Which requests a route takes, and what it rewrites of them.</summary>
static class RuleConditions
{
    public static IEnumerable<Props> Of(Route route)
    {
        if (route.Paths.Count > 0)
            yield return Condition("path-pattern", "PathPatternConfig", route.Paths);
        if (route.Hosts.Count > 0)
            yield return Condition("host-header", "HostHeaderConfig", route.Hosts);
        foreach (var header in route.Headers)
            yield return new() { ["Field"] = "http-header", ["HttpHeaderConfig"] = new Props { ["HttpHeaderName"] = header.Name, ["Values"] = header.Values } };
        if (route.Methods.Count > 0)
            yield return Condition("http-request-method", "HttpRequestMethodConfig", route.Methods);
        if (route.Query.Count > 0)
            yield return Condition("query-string", "QueryStringConfig", route.Query.Select(query => new Props { ["Key"] = query.Key, ["Value"] = query.Value }));
        if (route.SourceAddresses.Count > 0)
            yield return Condition("source-ip", "SourceIpConfig", route.SourceAddresses);
    }

    public static Props[]? Transforms(Rewrite? rewrite) => rewrite is null ? null :
    [
        .. rewrite.HostPattern is { } host ? new[] { Transform("host-header-rewrite", "HostHeaderRewriteConfig", host, rewrite.HostReplacement!) } : [],
        .. rewrite.PathPattern is { } path ? new[] { Transform("url-rewrite", "UrlRewriteConfig", path, rewrite.PathReplacement!) } : [],
    ];

    static Props Condition(string field, string config, object values) => new() { ["Field"] = field, [config] = new Props { ["Values"] = values } };

    static Props Transform(string type, string config, string pattern, string replacement) =>
        new() { ["Type"] = type, [config] = new Props { ["Rewrites"] = new[] { new Props { ["Regex"] = pattern, ["Replace"] = replacement } } } };
}
