using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.ReadModels;
using Blueprints.Storage;
using Blueprints.Traffic;

namespace Blueprints.ParityTests;

/// <summary>CDNs, object stores and read models cost the same from their blueprint and from their resources.</summary>
public class DeliveryParityTests
{
    static Blueprint Site(CdnSpec cdn, ObjectStoreSpec? files = null, ReadModelSpec? search = null, bool isInternal = false) => new()
    {
        Name = "site",
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3 }),
            new("files", files ?? new()),
            new("search", search ?? new() { Projector = "projector" }),
            new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = isInternal }),
            new("web", new FleetSpec()),
            new("projector", new FleetSpec { MinInstances = 1, MaxInstances = 4 }),
            new("cdn", cdn),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "cdn" },
            new() { From = "cdn", To = "files", Carries = TrafficClass.Static },
            new() { From = "cdn", To = "edge", Carries = TrafficClass.Dynamic },
            new() { From = "edge", To = "web" },
            new() { From = "web", To = "search", Carries = TrafficClass.Reads },
            new() { From = "web", To = "projector", Carries = TrafficClass.Writes },
            new() { From = "projector", To = "search" },
            new() { From = "web", To = "files", Carries = TrafficClass.Writes },
        ],
    };

    static readonly CdnSpec Plain = new()
    {
        Default = new() { Target = "edge" },
        Behaviors = [new() { Target = "files", Paths = ["/assets/*", "/media/*"], Caching = CachePreset.VersionedAssets }],
    };

    static readonly CdnSpec Full = Plain with
    {
        Default = new() { Target = "edge", Failover = "files", Functions = ["rewrite"], TtlSeconds = 30 },
        Behaviors = [.. Plain.Behaviors, new() { Target = "edge", Paths = ["/api/*"], Caching = CachePreset.Api, Functions = ["rewrite", "stamp"] }],
        Functions =
        [
            new() { Name = "rewrite", Code = "function handler(event) { return event.request; }" },
            new() { Name = "stamp", Event = EdgeEvent.ViewerResponse, Code = "function handler(event) { return event.response; }" },
        ],
        OriginShield = true,
        PriceClass = PriceClass.WithoutDearest,
        RefusedCountries = ["KP"],
        ErrorResponses = [new() { Status = 404, Page = "/404.html", ResponseStatus = 404 }],
        Waf = new() { RequestsPerAddress = 2_000 },
        LogRetentionDays = 7,
    };

    [Fact]
    public Task A_site_behind_a_cdn() => Parity.Holds(Site(Plain), 500_000);

    [Fact]
    public Task A_cdn_with_every_option_before_an_internal_balancer() => Parity.Holds(Site(Full, isInternal: true), new(100_000, 2_000_000, 20_000_000));

    [Fact]
    public Task A_read_model_with_standby() => Parity.Holds(
        Site(Plain, search: new() { Instances = 6, Zones = 3, Standby = true, Masters = 3, VolumeGiB = 500, VolumeIops = 6_000, VolumeMebibytesPerSecond = 250, Projector = "projector", Logs = [] }), 1_000_000);

    [Fact]
    public Task A_read_model_with_local_disks() => Parity.Holds(Site(Plain, search: new() { InstanceType = "i4g.large.search" }), 1_000_000);

    [Fact]
    public Task A_cdn_before_regions_of_two_geographies() => Parity.Holds(Site(Full) with { ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.3m }] }, 1_000_000);

    [Fact]
    public Task An_object_store_with_every_option() => Parity.Holds(
        Site(Plain, new() { AccessLogDays = 30, ReplicateTo = "us-west-2", TransferAcceleration = true, ObjectLockDays = 5, IntelligentTiering = true, ExpireAfterDays = 400 }), 1_000_000);

    [Fact]
    public Task An_object_store_with_a_key_of_its_own() => Parity.Holds(
        Site(new() { Default = new() { Target = "edge" } }, new() { CustomerKey = true, InfrequentAccessAfterDays = 30, GlacierAfterDays = 90, ArchiveAfterDays = 180 }), 1_000_000);
}
