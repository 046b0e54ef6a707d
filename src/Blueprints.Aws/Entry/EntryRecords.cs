using System.Collections.Immutable;
using Blueprints.Entry;
using Pulumi;
using Pulumi.Aws.Route53.Inputs;
using Route53 = Pulumi.Aws.Route53;

namespace Blueprints.Aws;

/// <summary>The Route 53 records of an entry: an alias of each region's balancer under the entry's name, and the checks of the regions.</summary>
sealed class EntryRecords
{
    const int FastSeconds = 10;
    const int NormalSeconds = 30;

    // AWS takes weights of whole numbers up to 255; hundredths keep shares readable.
    const int Hundred = 100;

    readonly string _name;
    readonly GlobalEntryArgs _args;
    readonly Input<string> _zoneId;
    readonly CustomResourceOptions _child;

    public EntryRecords(string name, GlobalEntryArgs args, Input<string> zoneId, CustomResourceOptions child)
    {
        (_name, _args, _zoneId, _child) = (name, args, zoneId, child);
        HealthChecks = args.Spec.HealthCheck is { } check
            ? args.Balancers.ToImmutableDictionary(balancer => balancer.Region, balancer => Check(check, balancer))
            : ImmutableDictionary<string, Route53.HealthCheck>.Empty;
        Records = [.. args.Balancers.SelectMany(Lead)];
    }

    public ImmutableDictionary<string, Route53.HealthCheck> HealthChecks { get; }

    public ImmutableArray<Route53.Record> Records { get; }

    GlobalEntrySpec Spec => _args.Spec;

    IEnumerable<Route53.Record> Lead(EntryBalancer balancer)
    {
        var region = balancer.Region;
        if (Spec.Mode == EntryMode.ActivePassive)
            yield return Record(balancer, region, record => record.FailoverRoutingPolicies.Add(new RecordFailoverRoutingPolicyArgs { Type = IsMain(region) ? "PRIMARY" : "SECONDARY" }));
        else if (Spec.Routing == EntryRouting.Weighted)
            yield return Record(balancer, region, record => record.WeightedRoutingPolicies.Add(new RecordWeightedRoutingPolicyArgs { Weight = Weight(region) }));
        else if (Spec.Routing == EntryRouting.Geoproximity)
            yield return Record(balancer, region, record => record.GeoproximityRoutingPolicy = new RecordGeoproximityRoutingPolicyArgs { AwsRegion = region, Bias = Spec.Setting(region).Bias });
        else if (Spec.Routing == EntryRouting.Latency)
            yield return Record(balancer, region, record => record.LatencyRoutingPolicies.Add(new RecordLatencyRoutingPolicyArgs { Region = region }));
        else
        {
            foreach (var place in Places(region))
                yield return Record(balancer, place.Identifier, record => record.GeolocationRoutingPolicies.Add(place.Policy));
        }
    }

    IEnumerable<(string Identifier, RecordGeolocationRoutingPolicyArgs Policy)> Places(string region)
    {
        var setting = Spec.Setting(region);
        foreach (var continent in setting.Continents)
            yield return ($"{region}-continent-{continent.ToLowerInvariant()}", new() { Continent = continent });
        foreach (var country in setting.Countries)
            yield return ($"{region}-country-{country.ToLowerInvariant()}", new() { Country = country });
        // Users of nobody else, and those whose place is not known.
        if (IsMain(region))
            yield return ($"{region}-others", new() { Country = "*" });
    }

    Route53.Record Record(EntryBalancer balancer, string identifier, Action<Route53.RecordArgs> route)
    {
        var args = new Route53.RecordArgs
        {
            ZoneId = _zoneId,
            Name = Spec.DomainName!,
            Type = "A",
            SetIdentifier = identifier,
            Aliases = [new RecordAliasArgs { Name = balancer.DnsName, ZoneId = balancer.ZoneId, EvaluateTargetHealth = true }],
        };
        if (HealthChecks.TryGetValue(balancer.Region, out var check))
            args.HealthCheckId = check.Id;
        route(args);
        return new($"{_name}-{identifier}", args, _child);
    }

    Route53.HealthCheck Check(EntryHealthCheck check, EntryBalancer balancer)
    {
        var args = new Route53.HealthCheckArgs
        {
            Type = Type(check),
            Fqdn = balancer.DnsName,
            Port = check.Port,
            RequestInterval = check.Fast ? FastSeconds : NormalSeconds,
            FailureThreshold = check.FailureThreshold,
            MeasureLatency = check.MeasureLatency,
            Tags = new() { ["Name"] = $"{_name}-{balancer.Region}" },
        };
        if (check.Protocol != EntryCheckProtocol.Tcp)
            args.ResourcePath = check.Path;
        if (check.Protocol == EntryCheckProtocol.Https)
            args.EnableSni = true;
        if (check.Contains is { } text)
            args.SearchString = text;
        return new($"{_name}-{balancer.Region}", args, _child);
    }

    static string Type(EntryHealthCheck check)
    {
        if (check.Protocol == EntryCheckProtocol.Tcp)
            return "TCP";
        var protocol = check.Protocol == EntryCheckProtocol.Https ? "HTTPS" : "HTTP";
        return check.Contains is null ? protocol : $"{protocol}_STR_MATCH";
    }

    bool IsMain(string region) => region == _args.Regions[0];

    // A share that rounds to nothing still gets users; one of 0 gets none.
    int Weight(string region)
    {
        var share = _args.TrafficShares.IsEmpty ? 1 : _args.TrafficShares.GetValueOrDefault(region);
        return share == 0 ? 0 : Math.Max(1, (int)Math.Round(share * Hundred));
    }
}
