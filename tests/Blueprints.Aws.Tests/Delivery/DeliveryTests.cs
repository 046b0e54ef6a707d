using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.ReadModels;
using Blueprints.Storage;

namespace Blueprints.Aws.Tests.Delivery;

public class DeliveryTests
{
    static readonly Blueprint Site = new()
    {
        Name = "site",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("files", new ObjectStoreSpec { AccessLogDays = 30, ReplicateTo = "us-west-2", ObjectLockDays = 3, TransferAcceleration = true }),
            new("search", new ReadModelSpec { Masters = 3, Projector = "projector" }),
            new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = true }),
            new("web", new FleetSpec()),
            new("projector", new FleetSpec()),
            new("cdn", new CdnSpec { Default = new() { Target = "edge", Failover = "files" }, Behaviors = [new() { Target = "files", Paths = ["/assets/*"], Caching = CachePreset.VersionedAssets }] }),
        ],
        Flows = [new() { From = Flow.Users, To = "cdn" }, new() { From = "cdn", To = "edge" }, new() { From = "web", To = "search" }, new() { From = "projector", To = "search" }],
    };

    [Fact]
    public async Task A_store_behind_a_cdn_lets_in_that_distribution_only()
    {
        var policy = (await Phases.RecordAsync(Site)).Graph.OfType(Types.BucketPolicy).Single(policy => policy.Name == "app-files").Text("policy");

        policy.Should().Contain("cloudfront.amazonaws.com").And.Contain("AWS:SourceArn").And.Contain("s3:GetObject").And.Contain("aws:SecureTransport");
    }

    [Fact]
    public async Task Every_required_property_is_set() => (await Phases.RecordAsync(Site)).Graph.Resources
        .Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
        .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs)).Should().OnlyContain(input => input.IsSet);

    [Fact]
    public async Task The_projector_writes_and_others_read()
    {
        var policies = (await Phases.RecordAsync(Site)).Graph.OfType(Types.RolePolicy).ToList();

        policies.Single(policy => policy.Name == "app-search-to-projector").Text("policy").Should().Contain("es:ESHttpPut").And.NotContain("es:*");
        policies.Single(policy => policy.Name == "app-search-to-web").Text("policy").Should().NotContain("es:ESHttpPut").And.Contain("_search");
    }

    [Fact]
    public async Task A_firewall_of_a_cdn_stands_in_us_east_1_wherever_the_design_does()
    {
        var spec = new CdnSpec { Default = new() { Target = "files" }, Waf = new() { RequestsPerAddress = 1_000 } };
        var graph = (await Phases.RecordAsync(Site with { Region = "eu-west-1", Blocks = [.. Site.Blocks.Where(block => block.Name != "cdn"), new("cdn", spec)], Flows = [new() { From = Flow.Users, To = "cdn" }] })).Graph;

        var firewall = graph.OfType("aws:wafv2/webAcl:WebAcl").Single();
        (firewall.Text("scope"), firewall.Text("region"), firewall.Property("rules")!.Value.GetArrayLength()).Should().Be(("CLOUDFRONT", "us-east-1", 4));
        graph.OfType("aws:cloudfront/distribution:Distribution").Single().Text("webAclId").Should().Contain("app-cdn");
        graph.OfType("aws:wafv2/webAclAssociation:WebAclAssociation").Should().BeEmpty();
    }

    [Fact]
    public async Task A_cdn_has_one_web_acl()
    {
        var make = () => Given.RecordAsync(() => new Cdn("cdn", new()
        {
            Spec = new() { Default = new() { Target = "files" }, Waf = new() },
            Origins = new Dictionary<string, BlockComponent> { ["files"] = new ObjectStore("files", new() { Spec = new() }) },
            Edge = new() { WebAclArn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/own/1" },
        }));

        (await make.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("edge.webAclArn is set beside the spec's waf; allowed: one of the two");
    }

    [Fact]
    public async Task Viewers_and_origins_speak_tls()
    {
        var distribution = (await Phases.RecordAsync(Site)).Graph.OfType("aws:cloudfront/distribution:Distribution").Single();

        distribution.Inputs.GetRawText().Should().Contain("redirect-to-https").And.NotContain("allow-all");
    }
}
