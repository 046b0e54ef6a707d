using Blueprints.Compute;
using Blueprints.Graph;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Recordings;
using Blueprints.Testing;
using Blueprints.Traffic;

namespace Blueprints.Aws.Tests.LoadBalancing;

/// <summary>What a network load balancer makes, and whom it lets in.</summary>
public class NetworkLoadBalancerTests
{
    const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    const string Attachment = "aws:lb/targetGroupAttachment:TargetGroupAttachment";

    static readonly NetworkLoadBalancerSpec Spec = new()
    {
        Listeners =
        [
            new() { Name = "tls", Target = "web", Protocol = NetworkProtocol.Tls, Alpn = AlpnPolicy.Http2Preferred, ProxyProtocol = true },
            new() { Name = "game", Target = "web", Port = 7_000, TargetPort = 7_000, Protocol = NetworkProtocol.Udp, StickyAddresses = true, HealthCheck = new() { Port = 8_080, Path = "/health" } },
            new() { Name = "http", Target = "inner", Port = 8_443, HealthCheck = new() { Path = "/health" } },
        ],
        StaticAddresses = true,
        CrossZone = true,
        Affinity = ZonalAffinity.Partial,
        AccessLogs = new(),
        DomainName = "game.example.com",
    };

    static Blueprint Design(NetworkLoadBalancerSpec spec) => new()
    {
        Name = "wired",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("wire", spec),
            new("inner", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = true, RedirectHttp = false }),
            new("web", new FleetSpec()),
            new("jobs", new FleetSpec()),
        ],
        Flows = [new() { From = Flow.Users, To = "wire" }, new() { From = "wire", To = "web" }, new() { From = "wire", To = "inner" }, new() { From = "inner", To = "web" }, new() { From = "jobs", To = "wire", Carries = TrafficClass.Jobs }],
    };

    static Task<Recording> RecordAsync(NetworkLoadBalancerSpec? spec = null, bool preview = false) => GraphRecorder.RecordAsync(
        () => new BlueprintComponent("app", new() { Blueprint = Design(spec ?? Spec), CertificateArn = Phases.Certificate, HostedZoneId = "Z1" }).StackOutputs(), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_stands_in_public_subnets_with_addresses_of_its_own(bool preview)
    {
        var recording = await RecordAsync(preview: preview);
        var balancer = recording.Find(Types.LoadBalancer, "app-wire");

        balancer.Text("loadBalancerType").Should().Be("network");
        balancer.Flag("enableCrossZoneLoadBalancing").Should().BeTrue();
        balancer.Flag("enableDeletionProtection").Should().BeTrue();
        balancer.Text("dnsRecordClientRoutingPolicy").Should().Be("partial_availability_zone_affinity");
        recording.Graph.OfType("aws:ec2/eip:Eip").Count(address => address.Name.StartsWith("app-wire-address-", StringComparison.Ordinal)).Should().Be(2);
        if (!preview)
            balancer.Property("subnetMappings")!.Value.EnumerateArray().Should().HaveCount(2).And.OnlyContain(mapping => mapping.GetProperty("allocationId").GetString()!.Length > 0);
        recording.Find("aws:route53/record:Record", "app-wire-alias").Text("name").Should().Be("game.example.com");
    }

    [Fact]
    public async Task Listeners_speak_their_protocols_and_lead_to_groups_of_the_right_kind()
    {
        var recording = await RecordAsync();
        var (tls, game) = (recording.Find(Types.Listener, "app-wire-tls"), recording.Find(Types.Listener, "app-wire-game"));

        (tls.Text("protocol"), tls.Text("alpnPolicy"), tls.Text("certificateArn")).Should().Be(("TLS", "HTTP2Preferred", Phases.Certificate));
        (game.Text("protocol"), game.Number("port")).Should().Be(("UDP", 7_000));
        var (first, second, third) = (recording.Find(Types.TargetGroup, "app-wire-tls"), recording.Find(Types.TargetGroup, "app-wire-game"), recording.Find(Types.TargetGroup, "app-wire-http"));
        (first.Text("protocol"), first.Text("targetType"), first.Flag("proxyProtocolV2"), first.Number("port")).Should().Be(("TCP", "instance", true, 8_080));
        (second.Text("protocol"), second.Property("stickiness")!.Value.GetProperty("type").GetString()).Should().Be(("UDP", "source_ip"));
        second.Property("healthCheck")!.Value.GetProperty("protocol").GetString().Should().Be("HTTP");
        (third.Text("targetType"), third.Property("healthCheck")!.Value.GetProperty("protocol").GetString()).Should().Be(("alb", "HTTPS"));
        var attachment = recording.Find(Attachment, "app-wire-http");
        attachment.Text("targetId").Should().Contain("loadbalancer/app/app-inner");
        attachment.Number("port").Should().Be(443);
    }

    [Fact]
    public async Task Targets_let_it_in_on_the_ports_that_it_calls_and_no_others()
    {
        var rules = (await RecordAsync()).Graph.OfType(Ingress).ToList();

        rules.Where(rule => rule.Name.StartsWith("app-web-from-wire", StringComparison.Ordinal)).Select(rule => (rule.Text("ipProtocol"), rule.Number("fromPort")))
            .Should().BeEquivalentTo([("tcp", 8_080m), ("udp", 7_000m)]);
        rules.Where(rule => rule.Name.StartsWith("app-inner-from-wire", StringComparison.Ordinal)).Select(rule => rule.Number("fromPort")).Should().Equal(443);
        rules.Where(rule => rule.Name.StartsWith("app-wire-from-jobs", StringComparison.Ordinal)).Should().HaveCount(3);
    }

    [Fact]
    public async Task The_chosen_addresses_alone_may_connect()
    {
        var rules = (await RecordAsync(Spec with { AllowedAddresses = ["192.0.2.0/24", "198.51.100.0/24"] })).Graph.OfType(Ingress)
            .Where(rule => rule.Property("cidrIpv4") is not null && rule.Name.StartsWith("app-wire-", StringComparison.Ordinal)).ToList();

        rules.Should().HaveCount(6);
        rules.Select(rule => rule.Text("cidrIpv4")).Distinct().Should().BeEquivalentTo(["192.0.2.0/24", "198.51.100.0/24"]);
    }

    [Fact]
    public async Task Its_log_bucket_is_written_by_log_delivery_only()
    {
        var policy = (await RecordAsync()).Graph.OfType("aws:s3/bucketPolicy:BucketPolicy").Single().Text("policy")!;

        policy.Should().Contain("delivery.logs.amazonaws.com").And.Contain("aws:SourceAccount").And.Contain("aws:SecureTransport").And.NotContain("logdelivery.elasticloadbalancing");
    }

    [Fact]
    public async Task An_internal_one_stands_in_private_subnets_and_is_open_to_the_network()
    {
        var recording = await RecordAsync(new() { Listeners = [new() { Name = "tcp", Target = "web", Port = 5_000 }], Internal = true });

        recording.Find(Types.LoadBalancer, "app-wire").Flag("internal").Should().BeTrue();
        recording.Find(Ingress, "app-wire-tcp-tcp").Text("cidrIpv4").Should().Be("10.0.0.0/16");
    }

    [Fact]
    public async Task A_certificate_and_a_zone_are_asked_for_where_they_are_needed()
    {
        await Make(null, "Z1").Should().ThrowAsync<Exception>().WithMessage("*certificateArn is missing*");
        await Make(Phases.Certificate, null).Should().ThrowAsync<Exception>().WithMessage("*hostedZoneId is missing*");

        static Func<Task> Make(string? certificate, string? zone) => () => Given.RecordAsync(() => new NetworkLoadBalancer("nlb", new()
        {
            Spec = Spec with { Listeners = [Spec.Listeners[0]] },
            Network = Given.Network,
            CertificateArn = certificate is null ? null : (global::Pulumi.Input<string>)certificate,
            HostedZoneId = zone is null ? null : (global::Pulumi.Input<string>)zone,
        }));
    }
}
