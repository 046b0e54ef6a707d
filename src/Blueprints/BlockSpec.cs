using System.Reflection;
using System.Text.Json.Serialization;
using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Events;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Serialization;
using Blueprints.Sharding;
using Blueprints.Storage;
using Blueprints.Validation;

namespace Blueprints;

/// <summary>What a block is: plain data that decides the shape of what is deployed. In JSON, <c>kind</c> says which spec it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(NetworkSpec), "network")]
[JsonDerivedType(typeof(LoadBalancerSpec), "load-balancer")]
[JsonDerivedType(typeof(NetworkLoadBalancerSpec), "network-load-balancer")]
[JsonDerivedType(typeof(GlobalEntrySpec), "global-entry")]
[JsonDerivedType(typeof(FleetSpec), "fleet")]
[JsonDerivedType(typeof(ContainerServiceSpec), "container-service")]
[JsonDerivedType(typeof(DatabaseInstanceSpec), "database-instance")]
[JsonDerivedType(typeof(AuroraClusterSpec), "aurora-cluster")]
[JsonDerivedType(typeof(DatabaseProxySpec), "database-proxy")]
[JsonDerivedType(typeof(DistributedDatabaseSpec), "distributed-database")]
[JsonDerivedType(typeof(ShardedDatabaseSpec), "sharded-database")]
[JsonDerivedType(typeof(CacheSpec), "cache")]
[JsonDerivedType(typeof(ServerlessCacheSpec), "serverless-cache")]
[JsonDerivedType(typeof(MemcachedSpec), "memcached")]
[JsonDerivedType(typeof(ObjectStoreSpec), "object-store")]
[JsonDerivedType(typeof(CdnSpec), "cdn")]
[JsonDerivedType(typeof(ReadModelSpec), "read-model")]
[JsonDerivedType(typeof(QueueSpec), "queue")]
[JsonDerivedType(typeof(RabbitMqSpec), "rabbitmq")]
[JsonDerivedType(typeof(KafkaSpec), "kafka")]
[JsonDerivedType(typeof(TopicSpec), "topic")]
[JsonDerivedType(typeof(EventBusSpec), "event-bus")]
[JsonDerivedType(typeof(ObservabilitySpec), "observability")]
[JsonDerivedType(typeof(LoadTestSpec), "load-test")]
[JsonDerivedType(typeof(KubernetesClusterSpec), "kubernetes-cluster")]
[JsonDerivedType(typeof(WebServiceSpec), "web-service")]
[JsonDerivedType(typeof(QueueWorkerSpec), "queue-worker")]
[JsonDerivedType(typeof(PgBouncerSpec), "pgbouncer")]
[JsonDerivedType(typeof(PodCacheSpec), "pod-cache")]
[JsonDerivedType(typeof(CockroachDbSpec), "cockroachdb")]
[JsonDerivedType(typeof(PodLoadTestSpec), "pod-load-test")]
[JsonDerivedType(typeof(CollectorSpec), "otel-collector")]
public abstract record BlockSpec
{
    /// <summary>Every kind a block can have, as written in JSON.</summary>
    internal static readonly string[] Kinds = [.. typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => (string)kind.TypeDiscriminator!)];

    /// <summary>What kind of block a spec makes, as written in JSON: <c>load-balancer</c>.</summary>
    /// <param name="spec">The spec's class, derived from <see cref="BlockSpec"/>.</param>
    /// <exception cref="ArgumentException">The class is none of the kinds.</exception>
    public static string KindOf(Type spec) => (string?)typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).SingleOrDefault(kind => kind.DerivedType == spec)?.TypeDiscriminator
        ?? throw new ArgumentException($"spec is {spec}; allowed: the class of a kind of block", nameof(spec));

    /// <summary>Only the kinds of this assembly exist: every reader of a blueprint handles each of them.</summary>
    private protected BlockSpec() { }

    /// <summary>Reads one spec from JSON; the blueprint it belongs to validates it.</summary>
    /// <param name="json">The spec as <see cref="ToJson"/> writes it.</param>
    /// <param name="source">What to call the document in messages.</param>
    /// <exception cref="InvalidInputException">The document does not parse; the message has line and column.</exception>
    public static BlockSpec FromJson(string json, string source = "spec") => Document.Read<BlockSpec>(json, source);

    /// <summary>The spec as indented JSON with its <c>kind</c>; <see cref="FromJson"/> gives back an equal spec.</summary>
    public string ToJson() => Document.Write<BlockSpec>(this);

    /// <summary>Whether the block stands once for all regions, such as an entry that spreads users over them. Default: no.</summary>
    [JsonIgnore]
    public virtual bool StandsOnce => false;

    /// <summary>Whether it only shows callers the way: whoever it leads sees them come from where they come from. Default: no.</summary>
    [JsonIgnore]
    public virtual bool IsTransparent => false;

    /// <summary>What the block becomes in a replica region. Default: the same again.</summary>
    /// <param name="design">The whole blueprint.</param>
    /// <param name="region">The replica region.</param>
    internal virtual BlockSpec InReplicaRegion(Blueprint design, string region) => this;

    /// <summary>Reports what is wrong with this spec, seen as part of its blueprint.</summary>
    internal abstract void Validate(ProblemCollector problems, Blueprint blueprint);
}
