using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Databases;
using Blueprints.Caching;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Traffic;

namespace Blueprints.Serialization;

/// <summary>The generated readers and writers of every document of the domain: strict (no unknown, duplicate or missing members) and reflection-free.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(Blueprint))]
[JsonSerializable(typeof(BlockSpec))]
[JsonSerializable(typeof(Workload))]
[JsonSerializable(typeof(Flow))]
[JsonSerializable(typeof(AuroraInstance))]
[JsonSerializable(typeof(CacheUse))]
[JsonSerializable(typeof(GatewayEndpoint))]
[JsonSerializable(typeof(TargetGroup))]
[JsonSerializable(typeof(Route))]
[JsonSerializable(typeof(HeaderCondition))]
[JsonSerializable(typeof(ScalingPolicy))]
[JsonSerializable(typeof(string))]
sealed partial class BlueprintJsonContext : JsonSerializerContext;
