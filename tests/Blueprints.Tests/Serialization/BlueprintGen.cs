using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Storage;
using Blueprints.Tests.Quantities;
using Blueprints.Traffic;
using CsCheck;

namespace Blueprints.Tests.Serialization;

/// <summary>Generates valid blueprints with a block of every kind and any values.</summary>
static class BlueprintGen
{
    static readonly Gen<string?> Text = Gen.Select(Gen.String[0, 12], Gen.Bool).Select((text, given) => given ? text : null);

    static readonly Gen<NetworkSpec> Network = Gen.Select(Gen.Int[2, 3], Gen.Enum<NatStrategy>(), Gen.Bool).Select((zones, nat, endpoint) =>
        new NetworkSpec { Zones = zones, Nat = nat, GatewayEndpoints = endpoint ? [GatewayEndpoint.DynamoDb, GatewayEndpoint.S3] : [] });

    static readonly Gen<FleetSpec> Fleet =
        Gen.Select(Gen.Int[0, 100], Gen.Int[100, 5_000], Gen.Enum<ScalingMetric>(), QuantityGen.Decimal(1, 100), Text, Gen.Bool)
            .Select((min, max, metric, target, image, flag) => new FleetSpec
            {
                MinInstances = min,
                MaxInstances = max,
                Scaling = flag ? [] : [new TargetTracking { Metric = metric, Target = target, ScaleIn = flag }, new TargetTracking { Name = "second" }],
                ContainerImage = image,
                DetailedMonitoring = flag,
            });

    static readonly Gen<LoadBalancerSpec> Balancer = Gen.Select(Gen.Int[1, 4_000], Gen.Int[6, 300], Gen.Bool).Select((idle, interval, flag) => new LoadBalancerSpec
    {
        IdleTimeoutSeconds = idle,
        Internal = flag,
        Targets = [new() { Fleet = "web", HealthCheck = new() { IntervalSeconds = interval }, Stickiness = flag ? new() { ApplicationCookie = "id" } : null }],
        Routes = flag ? [new() { Name = "api", Fleet = "web", Hosts = ["*.example.com"], Headers = [new("X-Client", ["a", "b"])] }] : [],
    });

    static readonly Gen<AuroraClusterSpec> Cluster = Gen.Select(Gen.Enum<DatabaseEngine>(), Gen.Int[2, 16], Gen.Bool, Text).Select((engine, count, flag, version) => new AuroraClusterSpec
    {
        Engine = engine,
        EngineVersion = version,
        Instances = [.. Enumerable.Range(0, count).Select(i => new AuroraInstance { Name = $"i{i}" })],
        ReaderScaling = flag ? new() { MinReaders = 15, MaxReaders = 15 } : null,
        IoOptimized = flag,
    });

    static readonly Gen<BlockSpec[]> Stores =
        Gen.Select(Gen.Int[20, 16_384], Gen.Int[1, 90], Gen.Int[30, 3_650], Gen.Enum<CacheUse>(), Gen.Bool).Select((storage, shards, days, use, flag) => new BlockSpec[]
        {
            new DatabaseInstanceSpec { StorageGiB = storage, MaxStorageGiB = flag ? storage * 2 : null, MultiAz = flag },
            new CacheSpec { Shards = shards, Engine = flag ? CacheEngine.Redis : CacheEngine.Valkey, Uses = [use], Projection = use == CacheUse.ReadModel ? new() { Projector = "web" } : null },
            new ObjectStoreSpec { InfrequentAccessAfterDays = flag ? days : null, UploadOrigins = ["https://shop.example.com"] },
        });

    static readonly Gen<Flow> Flow =
        Gen.Select(Gen.Enum<TrafficClass>(), QuantityGen.Interval(0, 1_000), QuantityGen.Interval(0, 1_000_000), Gen.Bool).Select((carries, calls, payload, flag) => new Flow
        {
            From = flag ? "users" : "balancer",
            To = "web",
            Carries = carries,
            CallsPerCall = calls,
            PayloadKilobytes = flag ? payload : null,
            Behind = flag ? "cache" : null,
        });

    public static readonly Gen<Blueprint> Blueprint =
        Gen.Select(Network, Fleet, Balancer, Cluster, Stores, Flow.Array[0, 6]).Select((network, fleet, balancer, cluster, stores, flows) => new Blueprint
        {
            Name = "sample",
            Blocks =
            [
                new("network", network), new("web", fleet), new("balancer", balancer), new("cluster", cluster),
                new("db", stores[0]), new("cache", stores[1]), new("files", stores[2]),
            ],
            Flows = [.. flows],
        });
}
