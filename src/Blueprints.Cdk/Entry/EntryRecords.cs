using System.Collections.Immutable;
using Amazon.CDK.AWS.Route53;
using Blueprints.Entry;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Records that lead users to a region, by failover, weight, latency or place, and the health checks behind them.</summary>
sealed class EntryRecords
{
    const int FastSeconds = 10;
    const int NormalSeconds = 30;

    // AWS takes weights of whole numbers up to 255; hundredths keep shares readable.
    const int Hundred = 100;

    readonly Construct _scope;
    readonly string _name;
    readonly GlobalEntryProps _props;
    readonly string _zoneId;
    readonly ImmutableDictionary<string, CfnHealthCheck> _checks;

    public EntryRecords(Construct scope, string name, GlobalEntryProps props, string zoneId)
    {
        (_scope, _name, _props, _zoneId) = (scope, name, props, zoneId);
        _checks = Spec.HealthCheck is { } check
            ? props.Balancers.ToImmutableDictionary(balancer => balancer.Region, balancer => Check(check, balancer))
            : ImmutableDictionary<string, CfnHealthCheck>.Empty;
        Records = [.. props.Balancers.SelectMany(Lead)];
    }

    public ImmutableArray<CfnRecordSet> Records { get; }

    GlobalEntrySpec Spec => _props.Spec;

    IEnumerable<CfnRecordSet> Lead(EntryBalancer balancer)
    {
        var region = balancer.Region;
        if (Spec.Mode == EntryMode.ActivePassive)
            return [Record(balancer, region, record => record.Failover = IsMain(region) ? "PRIMARY" : "SECONDARY")];
        return Spec.Routing switch
        {
            EntryRouting.Weighted => [Record(balancer, region, record => record.Weight = Weight(region))],
            EntryRouting.Latency => [Record(balancer, region, record => record.Region = region)],
            EntryRouting.Geoproximity => [Record(balancer, region, record => record.GeoProximityLocation = new CfnRecordSet.GeoProximityLocationProperty { AwsRegion = region, Bias = Spec.Setting(region).Bias })],
            _ => Places(region).Select(place => Record(balancer, place.Identifier, record => record.GeoLocation = place.Location)),
        };
    }

    IEnumerable<(string Identifier, CfnRecordSet.GeoLocationProperty Location)> Places(string region)
    {
        var setting = Spec.Setting(region);
        foreach (var continent in setting.Continents)
            yield return ($"{region}-continent-{continent.ToLowerInvariant()}", new() { ContinentCode = continent });
        foreach (var country in setting.Countries)
            yield return ($"{region}-country-{country.ToLowerInvariant()}", new() { CountryCode = country });
        // Users of nobody else, and those whose place is not known.
        if (IsMain(region))
            yield return ($"{region}-others", new() { CountryCode = "*" });
    }

    CfnRecordSet Record(EntryBalancer balancer, string identifier, Action<CfnRecordSetProps> route)
    {
        var props = new CfnRecordSetProps
        {
            HostedZoneId = _zoneId,
            Name = Spec.DomainName!,
            Type = "A",
            SetIdentifier = identifier,
            AliasTarget = new CfnRecordSet.AliasTargetProperty { DnsName = balancer.DnsName, HostedZoneId = balancer.ZoneId, EvaluateTargetHealth = true },
            HealthCheckId = _checks.GetValueOrDefault(balancer.Region)?.AttrHealthCheckId,
        };
        route(props);
        return new(_scope, $"record-{identifier}", props);
    }

    CfnHealthCheck Check(EntryHealthCheck check, EntryBalancer balancer) => new(_scope, $"check-{balancer.Region}", new CfnHealthCheckProps
    {
        HealthCheckConfig = new CfnHealthCheck.HealthCheckConfigProperty
        {
            Type = Type(check),
            FullyQualifiedDomainName = balancer.DnsName,
            Port = check.Port,
            RequestInterval = check.Fast ? FastSeconds : NormalSeconds,
            FailureThreshold = check.FailureThreshold,
            MeasureLatency = check.MeasureLatency,
            ResourcePath = check.Protocol == EntryCheckProtocol.Tcp ? null : check.Path,
            EnableSni = check.Protocol == EntryCheckProtocol.Https ? true : null,
            SearchString = check.Contains,
        },
        HealthCheckTags = new[] { new CfnHealthCheck.HealthCheckTagProperty { Key = "Name", Value = $"{_name}-{balancer.Region}" } },
    });

    static string Type(EntryHealthCheck check)
    {
        if (check.Protocol == EntryCheckProtocol.Tcp)
            return "TCP";
        var protocol = check.Protocol == EntryCheckProtocol.Https ? "HTTPS" : "HTTP";
        return check.Contains is null ? protocol : $"{protocol}_STR_MATCH";
    }

    bool IsMain(string region) => region == _props.Regions[0];

    // A share that rounds to nothing still gets users; one of 0 gets none.
    int Weight(string region)
    {
        var share = _props.TrafficShares.IsEmpty ? 1 : _props.TrafficShares.GetValueOrDefault(region);
        return share == 0 ? 0 : Math.Max(1, (int)Math.Round(share * Hundred));
    }
}
