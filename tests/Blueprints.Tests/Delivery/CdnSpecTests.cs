using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Storage;

namespace Blueprints.Tests.Delivery;

public class CdnSpecTests
{
    static readonly CdnSpec Valid = new()
    {
        Default = new() { Target = "edge" },
        Behaviors = [new() { Target = "files", Paths = ["/assets/*"], Caching = CachePreset.VersionedAssets }, new() { Target = "edge", Paths = ["/api/*"], Caching = CachePreset.Api }],
    };

    static IEnumerable<string> Problems(CdnSpec spec) => new Blueprint
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec()),
            new("files", new ObjectStoreSpec()),
            new("cdn", spec),
        ],
    }.Validate().Select(problem => problem.ToString());

    public static TheoryData<string, CdnSpec> Invalid => new()
    {
        { "default.target", Valid with { Default = new() { Target = "web" } } },
        { "default.paths", Valid with { Default = new() { Target = "edge", Paths = ["/*"] } } },
        { "behaviors[0].paths", Valid with { Behaviors = [new() { Target = "edge" }] } },
        { "behaviors[0].paths", Valid with { Behaviors = [new() { Target = "edge", Paths = ["assets/*"] }] } },
        { "behaviors", Valid with { Behaviors = [.. Valid.Behaviors, new() { Target = "edge", Paths = ["/api/*"] }] } },
        { "default.failover", Valid with { Default = new() { Target = "edge", Failover = "edge" } } },
        { "default.failover", Valid with { Default = new() { Target = "edge", Failover = "files", Caching = CachePreset.Api } } },
        { "default.ttlSeconds", Valid with { Default = new() { Target = "edge", TtlSeconds = -1 } } },
        { "default.ttlSeconds", Valid with { Default = new() { Target = "edge", TtlSeconds = 5, Caching = CachePreset.Api } } },
        { "default.functions", Valid with { Default = new() { Target = "edge", Functions = ["rewrite"] } } },
        { "functions[0].event", Valid with { Functions = [new() { Name = "rewrite", Code = "function handler(event) {}", Event = EdgeEvent.OriginRequest }] } },
        { "functions[0].code", Valid with { Functions = [new() { Name = "rewrite", Code = "" }] } },
        { "tlsPolicy", Valid with { TlsPolicy = "TLSv1" } },
        { "rootObject", Valid with { RootObject = "/index.html" } },
        { "refusedCountries", Valid with { AllowedCountries = ["DE"], RefusedCountries = ["FR"] } },
        { "allowedCountries", Valid with { AllowedCountries = ["de"] } },
        { "errorResponses[0].status", Valid with { ErrorResponses = [new() { Status = 418 }] } },
        { "errorResponses[0].page", Valid with { ErrorResponses = [new() { Status = 404, Page = "404.html" }] } },
        { "logRetentionDays", Valid with { LogRetentionDays = -1 } },
    };

    [Fact]
    public void A_cdn_with_paths_to_a_balancer_and_a_store_is_valid() => Problems(Valid).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cloudfront_would_refuse_is_refused(string property, CdnSpec spec) => Problems(spec).Should().Contain(problem => problem.Contains($"blocks.cdn.{property}"));

    [Fact]
    public void Code_of_both_kinds_cannot_share_viewer_events()
    {
        var function = new EdgeFunction { Name = "rewrite", Code = "function handler(event) { return event.request; }" };
        CdnSpec With(EdgeEvent when) => Valid with { Functions = [function], Default = new() { Target = "edge", Functions = ["rewrite"], Lambdas = [new() { Name = "sign", Event = when }] } };

        Problems(With(EdgeEvent.OriginRequest)).Should().BeEmpty();
        Problems(With(EdgeEvent.ViewerResponse)).Should().ContainSingle().Which.Should().Contain("lambdas[0].event");
    }

    [Fact]
    public void A_document_gives_back_an_equal_cdn() => BlockSpec.FromJson(Valid.ToJson()).Should().Be(Valid);

    [Fact]
    public void Each_origin_is_named_once() => (Valid with { Default = new() { Target = "edge", Failover = "files" } }).Origins.Should().Equal("edge", "files");

    [Theory]
    [InlineData(CachePreset.VersionedAssets, null, 1, 31_536_000, 31_536_000)]
    [InlineData(CachePreset.Html, null, 0, 60, 3_600)]
    [InlineData(CachePreset.Html, 10, 0, 10, 3_600)]
    [InlineData(CachePreset.Html, 86_400, 0, 86_400, 86_400)]
    [InlineData(CachePreset.Api, null, 0, 0, 0)]
    public void A_preset_has_its_lifetimes(CachePreset preset, int? ttl, int minimum, int standard, int maximum) =>
        CacheLifetime.Of(preset, ttl).Should().Be(new CacheLifetime(minimum, standard, maximum));

    [Theory]
    [InlineData("us-east-1", EdgeGeography.UnitedStates)]
    [InlineData("eu-central-1", EdgeGeography.Europe)]
    [InlineData("ap-northeast-1", EdgeGeography.Japan)]
    [InlineData("ap-northeast-2", EdgeGeography.AsiaPacific)]
    [InlineData("ap-southeast-2", EdgeGeography.Australia)]
    [InlineData("ap-south-1", EdgeGeography.India)]
    public void A_region_is_in_its_geography(string region, EdgeGeography geography) => EdgeGeographies.OfRegion(region).Should().Be(geography);
}
