using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;

namespace Blueprints.Aws;

/// <summary>Turns a route's conditions into those of a listener rule; all of them must hold.</summary>
static class RuleConditions
{
    public static IEnumerable<ListenerRuleConditionArgs> Of(Route route)
    {
        if (route.Paths.Count > 0)
            yield return new() { PathPattern = new ListenerRuleConditionPathPatternArgs { Values = route.Paths.ToArray() } };
        if (route.Hosts.Count > 0)
            yield return new() { HostHeader = new ListenerRuleConditionHostHeaderArgs { Values = route.Hosts.ToArray() } };
        foreach (var header in route.Headers)
            yield return new() { HttpHeader = new ListenerRuleConditionHttpHeaderArgs { HttpHeaderName = header.Name, Values = header.Values.ToArray() } };
        if (route.Methods.Count > 0)
            yield return new() { HttpRequestMethod = new ListenerRuleConditionHttpRequestMethodArgs { Values = route.Methods.ToArray() } };
        if (route.Query.Count > 0)
            yield return new() { QueryStrings = [.. route.Query.Select(Describe)] };
        if (route.SourceAddresses.Count > 0)
            yield return new() { SourceIp = new ListenerRuleConditionSourceIpArgs { Values = route.SourceAddresses.ToArray() } };
    }

    static ListenerRuleConditionQueryStringArgs Describe(QueryCondition query)
    {
        var args = new ListenerRuleConditionQueryStringArgs { Value = query.Value };
        if (query.Key is { } key)
            args.Key = key;
        return args;
    }
}
