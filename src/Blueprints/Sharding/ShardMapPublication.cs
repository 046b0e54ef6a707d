using System.Text;

namespace Blueprints.Sharding;

/// <summary>How a map reaches applications: as the text of a parameter in SSM Parameter Store.</summary>
public static class ShardMapPublication
{
    // Limits of the Systems Manager User Guide, "Managing parameter tiers".
    const int StandardBytes = 4_096;

    /// <summary>The longest text that a parameter holds: 8,192 bytes.</summary>
    public const int MaxBytes = 8_192;

    /// <summary>The size of a map as published, in bytes.</summary>
    /// <param name="map">The map.</param>
    public static int Bytes(ShardMap map) => Encoding.UTF8.GetByteCount(map.ToCompactJson());

    /// <summary>The parameter tier that holds a map: <c>Standard</c>, which is free, up to 4,096 bytes; else <c>Advanced</c>.</summary>
    /// <param name="map">The map.</param>
    public static string Tier(ShardMap map) => Bytes(map) <= StandardBytes ? "Standard" : "Advanced";

    /// <summary>The name of the parameter with the map.</summary>
    /// <param name="database">The sharded database's logical name.</param>
    public static string MapParameter(string database) => $"/{database}/shard-map";

    /// <summary>
    /// What the names of the parameters with the shards' addresses begin with; the shard's name follows. Each holds JSON with <c>endpoint</c>, <c>readerEndpoint</c>,
    /// <c>port</c>, <c>database</c> and <c>secretArn</c>.
    /// </summary>
    /// <param name="database">The sharded database's logical name.</param>
    public static string ShardParameters(string database) => $"/{database}/shards/";
}
