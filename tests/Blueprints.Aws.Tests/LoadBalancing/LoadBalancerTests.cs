using System.Text.Json;
using Blueprints.Graph;
using Blueprints.LoadBalancing;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.LoadBalancing;

public class LoadBalancerTests
{
    static readonly LoadBalancerSpec TwoFleets = new()
    {
        Targets = [new() { Fleet = "website" }, new() { Fleet = "api" }],
        Routes =
        [
            new() { Name = "api-path", Fleet = "api", Paths = ["/api/*", "/v2/*"] },
            new() { Name = "mobile", Fleet = "api", Hosts = ["m.example.com"], Headers = [new("X-Client", ["ios*", "android*"])] },
        ],
    };

    static Task<Recording> RecordAsync(LoadBalancerSpec spec, bool preview = false) => Given.RecordAsync(
        () => new LoadBalancer("lb", new() { Spec = spec, Network = Given.Network, CertificateArn = Phases.Certificate }), preview);

    static GraphResource Listener(Recording recording, string name) => recording.Find(Types.Listener, name);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_balancer_is_hardened(bool preview)
    {
        var balancer = (await RecordAsync(TwoFleets, preview)).Find(Types.LoadBalancer, "lb");

        balancer.Text("loadBalancerType").Should().Be("application");
        balancer.Flag("internal").Should().BeFalse();
        balancer.Flag("dropInvalidHeaderFields").Should().BeTrue();
        balancer.Flag("enableDeletionProtection").Should().BeTrue();
        balancer.Text("desyncMitigationMode").Should().Be("defensive");
        balancer.Number("idleTimeout").Should().Be(60);
        balancer.Property("subnets")!.Value.EnumerateArray().Select(subnet => subnet.GetString()).Should().Equal("subnet-public-1", "subnet-public-2");
    }

    [Fact]
    public async Task Https_presents_the_certificate_and_forwards_to_the_first_target()
    {
        var recording = await RecordAsync(TwoFleets);
        var listener = Listener(recording, "lb-https");

        listener.Text("certificateArn").Should().Be(Phases.Certificate);
        listener.Text("sslPolicy").Should().Be("ELBSecurityPolicy-TLS13-1-2-2021-06");
        listener.Property("defaultActions")!.Value[0].GetProperty("targetGroupArn").GetString().Should().Contain("targetgroup/lb-website-");
    }

    [Fact]
    public async Task Http_is_redirected_for_good()
    {
        var action = Listener(await RecordAsync(TwoFleets), "lb-http").Property("defaultActions")!.Value[0];

        action.GetProperty("type").GetString().Should().Be("redirect");
        action.GetProperty("redirect").GetProperty("statusCode").GetString().Should().Be("HTTP_301");
        action.GetProperty("redirect").GetProperty("protocol").GetString().Should().Be("HTTPS");
    }

    [Fact]
    public async Task Without_the_redirect_port_80_is_closed()
    {
        var recording = await RecordAsync(TwoFleets with { RedirectHttp = false });

        recording.Graph.OfType(Types.Listener).Should().ContainSingle();
        recording.Graph.OfType(Types.IngressRule).Should().ContainSingle().Which.Number("fromPort").Should().Be(443);
    }

    [Fact]
    public async Task Alone_it_talks_to_nobody() =>
        (await RecordAsync(TwoFleets)).Graph.OfType(Types.EgressRule).Should().BeEmpty();

    [Fact]
    public async Task Rules_are_named_by_route_and_tried_in_order()
    {
        var recording = await RecordAsync(TwoFleets);

        recording.Graph.OfType(Types.ListenerRule).Select(rule => (rule.Name, rule.Number("priority"))).Should().BeEquivalentTo([("lb-api-path", 1m), ("lb-mobile", 2m)]);
        Values(recording.Find(Types.ListenerRule, "lb-api-path").Property("conditions")!.Value[0].GetProperty("pathPattern")).Should().Equal("/api/*", "/v2/*");
        var mobile = recording.Find(Types.ListenerRule, "lb-mobile").Property("conditions")!.Value;
        Values(mobile[0].GetProperty("hostHeader")).Should().Equal("m.example.com");
        mobile[1].GetProperty("httpHeader").GetProperty("httpHeaderName").GetString().Should().Be("X-Client");
    }

    [Fact]
    public async Task Removing_a_route_leaves_the_names_of_others()
    {
        var recording = await RecordAsync(TwoFleets with { Routes = [TwoFleets.Routes[1]] });

        recording.Graph.OfType(Types.ListenerRule).Should().ContainSingle().Which.Name.Should().Be("lb-mobile");
    }

    [Fact]
    public async Task Health_and_draining_follow_the_target()
    {
        var recording = await RecordAsync(new()
        {
            Targets = [new() { Fleet = "web", DeregistrationDelaySeconds = 5, HealthCheck = new() { Path = "/up", IntervalSeconds = 10, TimeoutSeconds = 3, SuccessCodes = "200-204" } }],
        });
        var group = recording.Find(Types.TargetGroup, "lb-web");
        var check = group.Property("healthCheck")!.Value;

        group.Number("deregistrationDelay").Should().Be(5);
        check.GetProperty("path").GetString().Should().Be("/up");
        check.GetProperty("interval").GetInt32().Should().Be(10);
        check.GetProperty("matcher").GetString().Should().Be("200-204");
    }

    [Theory]
    [InlineData(null, "lb_cookie")]
    [InlineData("SESSION", "app_cookie")]
    public async Task Stickiness_follows_the_cookie(string? cookie, string type)
    {
        var recording = await RecordAsync(new() { Targets = [new() { Fleet = "web", Stickiness = new() { ApplicationCookie = cookie, DurationSeconds = 60 } }] });
        var stickiness = recording.Find(Types.TargetGroup, "lb-web").Property("stickiness")!.Value;

        stickiness.GetProperty("enabled").GetBoolean().Should().BeTrue();
        stickiness.GetProperty("type").GetString().Should().Be(type);
        stickiness.GetProperty("cookieDuration").GetInt32().Should().Be(60);
    }

    [Fact]
    public async Task An_internal_balancer_is_reached_from_the_network_only()
    {
        var recording = await RecordAsync(TwoFleets with { Internal = true });

        recording.Find(Types.LoadBalancer, "lb").Flag("internal").Should().BeTrue();
        recording.Find(Types.LoadBalancer, "lb").Property("subnets")!.Value[0].GetString().Should().Be("subnet-private-1");
        recording.Graph.OfType(Types.IngressRule).Should().OnlyContain(rule => rule.Text("cidrIpv4") == "10.0.0.0/16");
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_refused()
    {
        var act = () => Given.RecordAsync(() => new LoadBalancer("lb", new() { Spec = TwoFleets, Network = Given.Network, CertificateArn = Phases.Certificate }).Target("web"));

        (await act.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("fleet is \"web\"; allowed: api, website; add a target to load balancer \"lb\"");
    }

    [Fact]
    public async Task All_problems_of_a_spec_are_told_at_once()
    {
        var act = () => RecordAsync(TwoFleets with { IdleTimeoutSeconds = 0, TlsPolicy = "TLS1" });

        (await act.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("component \"lb\" has 2 problems").And.Contain("idleTimeoutSeconds is 0").And.Contain("tlsPolicy is \"TLS1\"");
    }

    [Fact]
    public async Task Names_too_long_for_a_generated_suffix_get_a_prefix()
    {
        var recording = await Given.RecordAsync(() => new LoadBalancer(
            "a-service-with-a-long-name-balancer", new() { Spec = new() { Targets = [new() { Fleet = "web" }] }, Network = Given.Network, CertificateArn = Phases.Certificate }));

        recording.Graph.OfType(Types.LoadBalancer).Single().Text("namePrefix").Should().Be("a-ser-");
        recording.Graph.OfType(Types.TargetGroup).Single().Text("namePrefix").Should().Be("a-ser-");
    }

    static IEnumerable<string?> Values(JsonElement condition) => condition.GetProperty("values").EnumerateArray().Select(value => value.GetString());
}
