using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SSM;
using Blueprints.Databases;
using Blueprints.Sharding;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Several Aurora clusters that hold one data set by key, a pool before each where the spec wants one, and the shard map that tells clients where a key is.</summary>
public sealed class ShardedDatabase : BlockConstruct
{
    /// <summary>Makes the database.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The first shard is named and not given, or the other way round.</exception>
    public ShardedDatabase(Construct scope, string id, ShardedDatabaseProps props) : base(scope, id, "ShardedDatabase", props.Carry(id))
    {
        var spec = props.Spec;
        if (spec.FirstShard is null != props.FirstShard is null)
            throw new ArgumentException($"firstShard is {(props.FirstShard is null ? "missing" : "given")}; allowed: the cluster of block \"{spec.FirstShard}\" exactly if the spec names it; pass both or none");

        var shards = ImmutableDictionary.CreateBuilder<string, AuroraCluster>();
        if (props.FirstShard is { } first)
            shards.Add(spec.Map.Shards[0].Name, first);
        foreach (var shard in spec.OwnShards)
            shards.Add(shard.Name, Make(props, shard.Name));
        Shards = shards.ToImmutable();
        Proxies = spec.Proxy is { } proxy
            ? Shards.OrderBy(shard => shard.Key, StringComparer.Ordinal).ToImmutableDictionary(shard => shard.Key, shard => Pool(proxy, shard.Key, props.Network))
            : ImmutableDictionary<string, DatabaseProxy>.Empty;
        // The map is no secret, and a change set should show what changes.
        MapParameter = new(this, "shard-map", new CfnParameterProps
        {
            Name = MapParameterName,
            Description = $"Shard map of {Block}, version {spec.Map.Version}",
            Type = "String",
            Tier = ShardMapPublication.Tier(spec.Map),
            Value = spec.Map.ToCompactJson(),
        });
        ShardParameters = spec.Map.Shards.ToImmutableDictionary(shard => shard.Name, shard => Publish(shard.Name));
    }

    /// <summary>The clusters by shard.</summary>
    public ImmutableDictionary<string, AuroraCluster> Shards { get; }

    /// <summary>The pools by shard; empty where the spec wants none.</summary>
    public ImmutableDictionary<string, DatabaseProxy> Proxies { get; }

    /// <summary>The shard map.</summary>
    public CfnParameter MapParameter { get; }

    /// <summary>Where each shard is.</summary>
    public ImmutableDictionary<string, CfnParameter> ShardParameters { get; }

    /// <summary>The name of the shard map in Systems Manager.</summary>
    public string MapParameterName => ShardMapPublication.MapParameter(Name);

    internal override IEnumerable<(string Name, string Value)> Environment => [("SHARD_MAP_PARAMETER", MapParameterName), ("SHARD_PARAMETERS", ShardMapPublication.ShardParameters(Name))];

    internal override IEnumerable<(string Key, string Value)> Identities => Shards.Select(shard => (shard.Key, shard.Value.Cluster.Ref));

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("shardMapParameter", MapParameterName)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers servers)
        {
            Grant(servers);
            return;
        }

        foreach (var shard in Names)
            Front(shard).Connect(caller);
    }

    /// <summary>Lets servers read the map and call every shard.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers)
    {
        foreach (var shard in Names)
            Front(shard).Connect(servers);
        var stack = Amazon.CDK.Stack.Of(this);
        var names = Names.Select(shard => $"{ShardMapPublication.ShardParameters(Name)}{shard}").Prepend(MapParameterName);
        return Grant($"map-to-{servers.Block}", servers.Role, Right.To(["ssm:GetParameter", "ssm:GetParameters"], [.. names.Select(name => $"arn:aws:ssm:{stack.Region}:{stack.Account}:parameter{name}")]));
    }

    IEnumerable<string> Names => Shards.Keys.Order(StringComparer.Ordinal);

    // What servers call: the pool where there is one.
    BlockConstruct Front(string shard) => Proxies.GetValueOrDefault(shard) is { } proxy ? proxy : Shards[shard];

    DatabaseProxy Pool(DatabaseProxySpec spec, string shard, NetworkReference network) =>
        new(this, $"{shard}-proxy", new() { Spec = spec, Block = $"{Block}-{shard}-proxy", Shard = shard, Network = network, Database = Shards[shard] });

    AuroraCluster Make(ShardedDatabaseProps props, string shard) => new(this, shard, new()
    {
        Spec = props.Spec.ClusterOf(shard),
        Block = $"{Block}-{shard}",
        Shard = shard,
        Network = props.Network,
        Primary = props.Primary?.Shards.GetValueOrDefault(shard),
        SecondaryRegions = props.SecondaryRegions,
    });

    CfnParameter Publish(string shard)
    {
        var cluster = Shards[shard];
        var proxy = Proxies.GetValueOrDefault(shard);
        return new(this, $"{shard}-address", new CfnParameterProps
        {
            Name = $"{ShardMapPublication.ShardParameters(Name)}{shard}",
            Description = $"Where {shard} of {Block} is",
            Type = "String",
            Value = new JsonObject
            {
                ["endpoint"] = proxy?.Endpoint ?? cluster.Endpoint,
                ["readerEndpoint"] = proxy is null ? cluster.ReaderEndpoint : proxy.ReadOnlyEndpoint?.AttrEndpoint ?? proxy.Endpoint,
                ["port"] = cluster.Port,
                ["database"] = cluster.DatabaseName,
                ["secretArn"] = cluster.SecretArn,
            }.ToJsonString(),
        });
    }
}
