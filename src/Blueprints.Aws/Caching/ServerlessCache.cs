using System.Globalization;
using Blueprints.Caching;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Inputs = Pulumi.Aws.ElastiCache.Inputs;

namespace Blueprints.Aws;

/// <summary>An ElastiCache Serverless cache of Valkey or Redis in the isolated subnets. TLS and encryption at rest are always on.</summary>
public sealed class ServerlessCache : NetworkedBlock
{
    const int NameLimit = 40;

    /// <summary>Makes the cache.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ServerlessCache(string name, ServerlessCacheArgs args, ComponentResourceOptions? options = null)
        : base("ServerlessCache", name, args.Block ?? name, args.For(name), options, CacheDefaults.Port, args.Network, "Cache: its callers in, nothing out")
    {
        Users = CacheUsers.Of(name, args.Spec.Engine, args.Spec.Users, Child());
        Cache = new(name, Describe(args.Spec, args.Network), Child());
        Endpoint = Cache.Endpoints.Apply(endpoints => endpoints.IsDefaultOrEmpty ? "" : endpoints[0].Address ?? "");
        RegisterOutputs();
    }

    /// <summary>The cache.</summary>
    public ElastiCache.ServerlessCache Cache { get; }

    /// <summary>Who may sign in; null where the spec names nobody.</summary>
    public CacheUsers? Users { get; }

    /// <summary>The host name that clients connect to.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment =>
    [
        ("ENDPOINT", Endpoint),
        ("PORT", Port.ToString(CultureInfo.InvariantCulture)),
        .. Users is null ? [] : Users.Environment.Prepend(("NAME", Cache.Name)),
    ];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Cache.Name)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("cacheEndpoint", Endpoint)];

    internal override void Connect(BlockComponent caller)
    {
        base.Connect(caller);
        if (caller is Servers servers)
            Users?.Admit(servers, Cache.Arn, Child());
    }

    ElastiCache.ServerlessCacheArgs Describe(ServerlessCacheSpec spec, NetworkReference network)
    {
        var args = new ElastiCache.ServerlessCacheArgs
        {
            Engine = CacheDefaults.Name(spec.Engine),
            MajorEngineVersion = CacheDefaults.Version(spec.Engine).Split('.')[0],
            Description = $"Blueprint block {Block}",
            SecurityGroupIds = [SecurityGroupId],
            SubnetIds = network.IsolatedSubnetIds,
            SnapshotRetentionLimit = spec.SnapshotRetentionDays,
        };
        if (Limits(spec) is { } limits)
            args.CacheUsageLimits = limits;
        if (Users is not null)
            args.UserGroupId = Users.Group.UserGroupId;
        if (ShortName.WhereTooLong(Name, NameLimit) is { } shortName)
            args.Name = shortName;
        return args;
    }

    static Inputs.ServerlessCacheCacheUsageLimitsArgs? Limits(ServerlessCacheSpec spec)
    {
        var limits = new Inputs.ServerlessCacheCacheUsageLimitsArgs();
        var limitsData = (spec.MinDataGigabytes ?? spec.MaxDataGigabytes) is not null;
        var limitsProcessing = (spec.MinEcpuPerSecond ?? spec.MaxEcpuPerSecond) is not null;
        if (limitsData)
        {
            var data = new Inputs.ServerlessCacheCacheUsageLimitsDataStorageArgs { Unit = "GB" };
            if (spec.MinDataGigabytes is { } min)
                data.Minimum = min;
            if (spec.MaxDataGigabytes is { } max)
                data.Maximum = max;
            limits.DataStorage = data;
        }

        if (limitsProcessing)
        {
            var processing = new Inputs.ServerlessCacheCacheUsageLimitsEcpuPerSecondArgs();
            if (spec.MinEcpuPerSecond is { } min)
                processing.Minimum = min;
            if (spec.MaxEcpuPerSecond is { } max)
                processing.Maximum = max;
            limits.EcpuPerSeconds = [processing];
        }

        return limitsData || limitsProcessing ? limits : null;
    }
}
