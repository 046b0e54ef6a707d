using System.Globalization;
using Amazon.CDK.AWS.ElastiCache;
using Blueprints.Caching;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A cache without nodes: ElastiCache Serverless, which always encrypts.</summary>
public sealed class ServerlessCache : NetworkedBlock
{
    const int NameLimit = 40;

    /// <summary>Makes the cache.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ServerlessCache(Construct scope, string id, ServerlessCacheProps props)
        : base(scope, id, "ServerlessCache", props.Carry(id), CacheDefaults.Port, props.Network, "Cache: its callers in, nothing out")
    {
        var spec = props.Spec;
        Users = spec.Users.Count == 0 ? null : new(this, Name, spec.Engine, spec.Users);
        Cache = new(this, "cache", new CfnServerlessCacheProps
        {
            ServerlessCacheName = PhysicalNames.Within(NameLimit, Name),
            Engine = CacheDefaults.Name(spec.Engine),
            MajorEngineVersion = CacheDefaults.Version(spec.Engine).Split('.')[0],
            Description = $"Blueprint block {Block}",
            SecurityGroupIds = [SecurityGroupId],
            SubnetIds = [.. props.Network.IsolatedSubnetIds],
            SnapshotRetentionLimit = spec.SnapshotRetentionDays,
            CacheUsageLimits = Limits(spec),
            UserGroupId = Users?.Group.Ref,
        });
        Endpoint = Cache.AttrEndpointAddress;
    }

    /// <summary>The cache.</summary>
    public CfnServerlessCache Cache { get; }

    /// <summary>Who may do what in it; null where the spec names nobody.</summary>
    public CacheUsers? Users { get; }

    /// <summary>The host name to connect to.</summary>
    public string Endpoint { get; }

    internal override IEnumerable<(string Name, string Value)> Environment =>
        [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), .. Users is null ? [] : Users.Environment.Prepend(("NAME", Cache.Ref))];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cache.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    internal override void Connect(BlockConstruct caller)
    {
        base.Connect(caller);
        if (caller is Servers servers && Users?.RightsOf(servers.Block, Cache.AttrArn) is { } rights)
            Grant($"to-{servers.Block}", servers.Role, rights);
    }

    static CfnServerlessCache.CacheUsageLimitsProperty? Limits(ServerlessCacheSpec spec)
    {
        var data = (spec.MinDataGigabytes ?? spec.MaxDataGigabytes) is null
            ? null
            : new CfnServerlessCache.DataStorageProperty { Unit = "GB", Minimum = spec.MinDataGigabytes, Maximum = spec.MaxDataGigabytes };
        var processing = (spec.MinEcpuPerSecond ?? spec.MaxEcpuPerSecond) is null
            ? null
            : new CfnServerlessCache.ECPUPerSecondProperty { Minimum = spec.MinEcpuPerSecond, Maximum = spec.MaxEcpuPerSecond };
        return data is null && processing is null ? null : new() { DataStorage = data, EcpuPerSecond = processing };
    }
}
