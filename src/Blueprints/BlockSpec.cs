using System.Text.Json.Serialization;
using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Storage;
using Blueprints.Validation;

namespace Blueprints;

/// <summary>What a block is: plain data that decides the shape of what is deployed. In JSON, <c>kind</c> says which spec it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(NetworkSpec), "network")]
[JsonDerivedType(typeof(LoadBalancerSpec), "load-balancer")]
[JsonDerivedType(typeof(FleetSpec), "fleet")]
[JsonDerivedType(typeof(DatabaseInstanceSpec), "database-instance")]
[JsonDerivedType(typeof(AuroraClusterSpec), "aurora-cluster")]
[JsonDerivedType(typeof(CacheSpec), "cache")]
[JsonDerivedType(typeof(ObjectStoreSpec), "object-store")]
public abstract record BlockSpec
{
    /// <summary>Every kind a block can have, as written in JSON.</summary>
    internal static readonly string[] Kinds = ["network", "load-balancer", "fleet", "database-instance", "aurora-cluster", "cache", "object-store"];

    /// <summary>Only the kinds of this assembly exist: every reader of a blueprint handles each of them.</summary>
    private protected BlockSpec() { }

    /// <summary>Reports what is wrong with this spec, seen as part of its blueprint.</summary>
    internal abstract void Validate(ProblemCollector problems, Blueprint blueprint);
}
