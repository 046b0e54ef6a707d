using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Sharding;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Ssm = Pulumi.Aws.Ssm;

namespace Blueprints.Aws;

/// <summary>
/// A database of several Aurora clusters. The shard map, and where each shard is, are SSM parameters: applications read them when they start and when the version changes, so
/// adding a shard restarts nothing. Each shard keeps its cluster by its name, whatever comes and goes beside it.
/// </summary>
public sealed class ShardedDatabase : BlockComponent
{
    /// <summary>Makes the database.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the cluster that is already there, if any.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The spec names a first shard and its cluster is not given, or the other way round.</exception>
    public ShardedDatabase(string name, ShardedDatabaseArgs args, ComponentResourceOptions? options = null)
        : base("ShardedDatabase", name, args.Block ?? name, args.For(name), options)
    {
        var spec = args.Spec;
        if (spec.FirstShard is null != args.FirstShard is null)
            throw new ArgumentException($"firstShard is {(args.FirstShard is null ? "missing" : "given")}; allowed: the cluster of block \"{spec.FirstShard}\" exactly if the spec names it; pass both or none");

        var shards = ImmutableDictionary.CreateBuilder<string, AuroraCluster>();
        if (args.FirstShard is { } first)
            shards.Add(spec.Map.Shards[0].Name, first);
        foreach (var shard in spec.OwnShards)
            shards.Add(shard.Name, Make(args, shard.Name));
        Shards = shards.ToImmutable();
        Proxies = spec.Proxy is { } proxy ? Shards.ToImmutableDictionary(shard => shard.Key, shard => Pool(proxy, shard.Key, args.Network)) : ImmutableDictionary<string, DatabaseProxy>.Empty;

        MapParameter = new(ChildName("shard-map"), new()
        {
            Name = ShardMapPublication.MapParameter(name),
            Description = $"Shard map of {Block}, version {spec.Map.Version}",
            Type = Ssm.ParameterType.String,
            Tier = ShardMapPublication.Tier(spec.Map),
            // The map is no secret, and a preview should show what changes.
            InsecureValue = spec.Map.ToCompactJson(),
        }, Child());
        ShardParameters = spec.Map.Shards.ToImmutableDictionary(shard => shard.Name, shard => Publish(shard.Name));
        MapParameterName = MapParameter.Name;
        RegisterOutputs();
    }

    /// <summary>The clusters by the shards' names.</summary>
    public ImmutableDictionary<string, AuroraCluster> Shards { get; }

    /// <summary>The pools by the shards' names; none unless the spec asks.</summary>
    public ImmutableDictionary<string, DatabaseProxy> Proxies { get; }

    /// <summary>The parameter with the map.</summary>
    public Ssm.Parameter MapParameter { get; }

    /// <summary>The parameters that say where each shard is, by its name.</summary>
    public ImmutableDictionary<string, Ssm.Parameter> ShardParameters { get; }

    /// <summary>The name of the parameter with the map.</summary>
    [Output("mapParameterName")]
    public Output<string> MapParameterName { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment =>
        [("SHARD_MAP_PARAMETER", MapParameterName), ("SHARD_PARAMETERS", ShardMapPublication.ShardParameters(Name))];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => Shards.Select(shard => (shard.Key, shard.Value.Cluster.ClusterIdentifier));

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("shardMapParameter", MapParameterName)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers servers)
        {
            Grant(servers);
            return;
        }

        foreach (var shard in Names)
            Front(shard).Connect(caller);
    }

    /// <summary>Lets servers call every shard, and read the shards' secrets, the map and where the shards are.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers)
    {
        foreach (var shard in Names)
            Front(shard).Connect(servers);
        var parameters = Output.All([MapParameter.Arn, .. Names.Select(shard => ShardParameters[shard].Arn)]);
        return new(ChildName($"map-to-{servers.Block}"), new()
        {
            Role = servers.Role.Name,
            Policy = parameters.Apply(arns => PolicyDocument.Of(new PolicyStatement { Actions = ["ssm:GetParameter", "ssm:GetParameters"], Resources = arns })),
        }, Child());
    }

    IEnumerable<string> Names => Shards.Keys.Order(StringComparer.Ordinal);

    // What servers call: the pool where there is one.
    BlockComponent Front(string shard) => Proxies.GetValueOrDefault(shard) is { } proxy ? proxy : Shards[shard];

    DatabaseProxy Pool(Databases.DatabaseProxySpec spec, string shard, NetworkReference network) => new(ChildName($"{shard}-proxy"), new()
    {
        Spec = spec,
        Block = $"{Block}-{shard}-proxy",
        Shard = shard,
        Network = network,
        Database = Shards[shard],
    }, new() { Parent = this });

    AuroraCluster Make(ShardedDatabaseArgs args, string shard) => new(ChildName(shard), new()
    {
        Spec = args.Spec.ClusterOf(shard),
        Block = $"{Block}-{shard}",
        Shard = shard,
        Network = args.Network,
        Primary = args.Primary?.Shards.GetValueOrDefault(shard),
        SecondaryRegions = args.SecondaryRegions,
    }, new() { Parent = this });

    Ssm.Parameter Publish(string shard)
    {
        var cluster = Shards[shard];
        var proxy = Proxies.GetValueOrDefault(shard);
        var endpoint = proxy?.Endpoint ?? cluster.Endpoint;
        var reader = proxy is null ? cluster.ReaderEndpoint : proxy.ReadOnlyEndpoint?.Endpoint ?? proxy.Endpoint;
        return new(ChildName($"{shard}-address"), new()
        {
            Name = $"{ShardMapPublication.ShardParameters(Name)}{shard}",
            Description = $"Where {shard} of {Block} is",
            Type = Ssm.ParameterType.String,
            InsecureValue = Output.All(endpoint, reader, cluster.SecretArn).Apply(address => new JsonObject
            {
                ["endpoint"] = address[0],
                ["readerEndpoint"] = address[1],
                ["port"] = cluster.Port,
                ["database"] = cluster.DatabaseName,
                ["secretArn"] = address[2],
            }.ToJsonString()),
        }, Child());
    }
}
