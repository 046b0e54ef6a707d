using System.Globalization;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>The attributes of load balancers, as CloudFormation has them: pairs of texts.</summary>
static class BalancerAttributes
{
    static readonly int AwsKeepAlive = new LoadBalancerSpec { Targets = [] }.ClientKeepAliveSeconds;

    /// <summary>Those of an application load balancer.</summary>
    public static CfnLoadBalancer.LoadBalancerAttributeProperty[] Of(LoadBalancerSpec spec, string? logBucket) => Pairs(
    [
        ("idle_timeout.timeout_seconds", spec.IdleTimeoutSeconds.ToString(CultureInfo.InvariantCulture)),
        ("routing.http.drop_invalid_header_fields.enabled", Flag(spec.DropInvalidHeaders)),
        ("routing.http.desync_mitigation_mode", spec.Desync.ToString().ToLowerInvariant()),
        ("deletion_protection.enabled", "true"),
        ("client_keep_alive.seconds", spec.ClientKeepAliveSeconds == AwsKeepAlive ? null : spec.ClientKeepAliveSeconds.ToString(CultureInfo.InvariantCulture)),
        ("routing.http.xff_header_processing.mode", spec.ForwardedFor switch { ForwardedForMode.Append => null, ForwardedForMode.Preserve => "preserve", _ => "remove" }),
        ("routing.http.xff_client_port.enabled", OnlyIf(spec.ForwardedPort)),
        ("routing.http.preserve_host_header.enabled", OnlyIf(spec.PreserveHost)),
        ("routing.http2.enabled", spec.Http2 ? null : "false"),
        ("waf.fail_open.enabled", OnlyIf(spec.WafFailOpen)),
        ("zonal_shift.config.enabled", OnlyIf(spec.ZonalShift)),
        ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", OnlyIf(spec.TlsHeaders is { VersionAndCipher: true })),
        .. Logs("access_logs", logBucket),
        .. Logs("connection_logs", spec.AccessLogs is { Connections: true } ? logBucket : null),
        .. Logs("health_check_logs", spec.AccessLogs is { HealthChecks: true } ? logBucket : null),
    ]);

    /// <summary>Those of a network load balancer.</summary>
    public static CfnLoadBalancer.LoadBalancerAttributeProperty[] Of(NetworkLoadBalancerSpec spec, string? logBucket) => Pairs(
    [
        ("load_balancing.cross_zone.enabled", Flag(spec.CrossZone)),
        ("deletion_protection.enabled", "true"),
        ("dns_record.client_routing_policy", spec.Affinity switch
        {
            ZonalAffinity.Any => null,
            ZonalAffinity.Full => "availability_zone_affinity",
            _ => "partial_availability_zone_affinity",
        }),
        .. Logs("access_logs", logBucket),
    ]);

    static (string Key, string? Value)[] Logs(string kind, string? bucket) => bucket is null ? [] : [($"{kind}.s3.enabled", "true"), ($"{kind}.s3.bucket", bucket)];

    static CfnLoadBalancer.LoadBalancerAttributeProperty[] Pairs((string Key, string? Value)[] pairs) =>
        [.. pairs.Where(pair => pair.Value is not null).Select(pair => new CfnLoadBalancer.LoadBalancerAttributeProperty { Key = pair.Key, Value = pair.Value })];

    static string Flag(bool value) => value ? "true" : "false";

    static string? OnlyIf(bool value) => value ? "true" : null;
}
