using System.Text.Json;
using Blueprints.LoadBalancing;
using Blueprints.Recordings;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.LoadBalancing;

public class LoadBalancerOptionTests
{
    static readonly LoadBalancerSpec Plain = new() { Targets = [new() { Fleet = "web" }, new() { Fleet = "canary" }] };

    static readonly OpenIdSignIn SignIn = new()
    {
        Issuer = "https://login.example.com",
        AuthorizationEndpoint = "https://login.example.com/authorize",
        TokenEndpoint = "https://login.example.com/token",
        UserInfoEndpoint = "https://login.example.com/user",
        ClientId = "shop",
    };

    static Task<Recording> RecordAsync(LoadBalancerSpec spec, bool preview = false) => Given.RecordAsync(() => new LoadBalancer("lb", new()
    {
        Spec = spec,
        Network = Given.Network,
        CertificateArn = Phases.Certificate,
        HostedZoneId = "Z1",
        TrustStoreArn = "arn:trust",
        SignInSecret = "hush",
    }), preview);

    [Fact]
    public async Task Fleets_share_what_no_route_claims_by_weight()
    {
        var spec = Plain with { DefaultForward = new() { Targets = [new("web", 90), new("canary", 10)], StickySeconds = 600 } };

        var forward = Action(await RecordAsync(spec)).GetProperty("forward");

        forward.GetProperty("targetGroups").EnumerateArray().Select(group => group.GetProperty("weight").GetInt32()).Should().Equal(90, 10);
        forward.GetProperty("stickiness").GetProperty("duration").GetInt32().Should().Be(600);
    }

    [Fact]
    public async Task A_route_tries_every_kind_of_condition()
    {
        var recording = await RecordAsync(Plain with
        {
            Routes = [new() { Name = "beta", Forward = new() { Targets = [new("web", 1), new("canary", 1)] }, Methods = ["GET"], Query = [new("1", "beta")], SourceAddresses = ["192.0.2.0/24"] }],
        });
        var rule = recording.Find(Types.ListenerRule, "lb-beta");
        var conditions = rule.Property("conditions")!.Value;

        conditions[0].GetProperty("httpRequestMethod").GetProperty("values")[0].GetString().Should().Be("GET");
        conditions[1].GetProperty("queryStrings")[0].GetProperty("key").GetString().Should().Be("beta");
        conditions[2].GetProperty("sourceIp").GetProperty("values")[0].GetString().Should().Be("192.0.2.0/24");
        rule.Property("actions")!.Value[0].GetProperty("forward").GetProperty("targetGroups").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Headers_capacity_and_how_it_reads_requests_are_settings_of_the_balancer_and_its_listener()
    {
        var recording = await RecordAsync(Plain with
        {
            ReservedUnits = 500,
            Desync = DesyncMitigation.Strictest,
            Http2 = false,
            ZonalShift = true,
            Waf = new(),
            WafFailOpen = true,
            MutualTls = MutualTls.Passthrough,
            AccessLogs = new() { Connections = true, HealthChecks = true },
            TlsHeaders = new() { Version = "X-Tls", CertificateSubject = "X-Subject" },
            ResponseHeaders = new() { AllowOrigin = "https://shop.example.com", AllowMethods = ["GET", "PUT"], AllowCredentials = true, MaxAgeSeconds = 600 },
        });
        var (balancer, listener) = (recording.Find(Types.LoadBalancer, "lb"), recording.Find(Types.Listener, "lb-https"));

        balancer.Property("minimumLoadBalancerCapacity")!.Value.GetProperty("capacityUnits").GetInt32().Should().Be(500);
        (balancer.Text("desyncMitigationMode"), balancer.Flag("enableHttp2"), balancer.Flag("enableZonalShift"), balancer.Flag("enableWafFailOpen"), balancer.Flag("enableTlsVersionAndCipherSuiteHeaders"))
            .Should().Be(("strictest", false, true, true, true));
        balancer.Property("connectionLogs")!.Value.GetProperty("enabled").GetBoolean().Should().BeTrue();
        balancer.Property("healthCheckLogs")!.Value.GetProperty("enabled").GetBoolean().Should().BeTrue();
        listener.Text("routingHttpResponseStrictTransportSecurityHeaderValue").Should().StartWith("max-age=31536000");
        listener.Text("routingHttpResponseAccessControlAllowMethodsHeaderValue").Should().Be("GET,PUT");
        listener.Flag("routingHttpResponseServerEnabled").Should().BeFalse();
        listener.Text("routingHttpRequestXAmznMtlsClientcertSubjectHeaderName").Should().Be("X-Subject");
        listener.Text("routingHttpRequestXAmznTlsVersionHeaderName").Should().Be("X-Tls");
    }

    [Fact]
    public async Task A_route_rewrites_host_and_path_and_a_fleet_may_speak_grpc()
    {
        var recording = await RecordAsync(Plain with
        {
            Targets = [new() { Fleet = "web", Protocol = TargetProtocol.Grpc }, new() { Fleet = "canary", Protocol = TargetProtocol.Http2 }],
            Routes = [new() { Name = "api", Fleet = "web", Paths = ["/api/*"], Rewrite = new() { PathPattern = "^/api/(.*)$", PathReplacement = "/$1", HostPattern = ".*", HostReplacement = "inner.example.com" } }],
        });

        var transforms = recording.Find(Types.ListenerRule, "lb-api").Property("transforms")!.Value;
        transforms.EnumerateArray().Select(transform => transform.GetProperty("type").GetString()).Should().Equal("host-header-rewrite", "url-rewrite");
        transforms[1].GetProperty("urlRewriteConfig").GetProperty("rewrite").GetProperty("replace").GetString().Should().Be("/$1");
        (recording.Find(Types.TargetGroup, "lb-web").Text("protocolVersion"), recording.Find(Types.TargetGroup, "lb-canary").Text("protocolVersion")).Should().Be(("GRPC", "HTTP2"));
        recording.Find(Types.TargetGroup, "lb-web").Property("healthCheck")!.Value.GetProperty("matcher").GetString().Should().Be("0");
    }

    [Fact]
    public async Task It_answers_itself_where_it_is_told_to()
    {
        var recording = await RecordAsync(Plain with
        {
            DefaultResponse = new(),
            Routes = [new() { Name = "down", Response = new() { Status = 503, Body = "back soon" }, Paths = ["/old/*"] }],
        });

        Action(recording).GetProperty("fixedResponse").GetProperty("statusCode").GetString().Should().Be("404");
        recording.Find(Types.ListenerRule, "lb-down").Property("actions")!.Value[0].GetProperty("fixedResponse").GetProperty("messageBody").GetString().Should().Be("back soon");
    }

    [Fact]
    public async Task Users_sign_in_except_where_a_route_is_anonymous()
    {
        var recording = await RecordAsync(Plain with
        {
            SignIn = SignIn,
            Routes = [new() { Name = "open", Fleet = "web", Paths = ["/public/*"], Anonymous = true }, new() { Name = "closed", Fleet = "web", Paths = ["/private/*"] }],
        });

        Action(recording).GetProperty("type").GetString().Should().Be("authenticate-oidc");
        Actions(recording, "lb-open").Should().Equal("forward");
        Actions(recording, "lb-closed").Should().Equal("authenticate-oidc", "forward");
    }

    [Theory]
    [InlineData(false, "jwt-validation", "jwt-validation")]
    [InlineData(true, "authenticate-oidc", "authenticate-oidc")]
    public async Task Tokens_are_verified_for_all_or_beside_a_sign_in_for_the_routes_that_say_so(bool beside, string byDefault, string plainRoute)
    {
        var recording = await RecordAsync(Plain with
        {
            SignIn = beside ? SignIn : null,
            Tokens = new() { Issuer = "https://login.example.com", KeysEndpoint = "https://login.example.com/keys", Claims = [new() { Name = "scope", Values = ["orders"], Format = JwtClaimFormat.SpaceSeparated }] },
            Routes =
            [
                new() { Name = "open", Fleet = "web", Paths = ["/public/*"], Anonymous = true },
                new() { Name = "api", Fleet = "web", Paths = ["/api/*"], Token = true },
                new() { Name = "rest", Fleet = "web", Paths = ["/rest/*"] },
            ],
        });

        Action(recording).GetProperty("type").GetString().Should().Be(byDefault);
        (Actions(recording, "lb-open"), Actions(recording, "lb-api"), Actions(recording, "lb-rest")).Should().BeEquivalentTo((new[] { "forward" }, new[] { "jwt-validation", "forward" }, new[] { plainRoute, "forward" }));
        var check = recording.Find(Types.ListenerRule, "lb-api").Property("actions")!.Value[0].GetProperty("jwtValidation");
        (check.GetProperty("issuer").GetString(), check.GetProperty("jwksEndpoint").GetString()).Should().Be(("https://login.example.com", "https://login.example.com/keys"));
        check.GetProperty("additionalClaims")[0].GetRawText().Replace(" ", "").Should().Contain("\"name\":\"scope\"").And.Contain("space-separated-values").And.Contain("[\"orders\"]");
    }

    [Fact]
    public async Task The_secret_of_the_sign_in_is_recorded_nowhere_in_the_clear()
    {
        var recording = await RecordAsync(Plain with { SignIn = SignIn });

        recording.Graph.Resources.Should().OnlyContain(resource => !resource.Inputs.GetRawText().Contains("hush"));
    }

    [Theory]
    [InlineData(MutualTls.Passthrough, "passthrough", null)]
    [InlineData(MutualTls.Verify, "verify", "arn:trust")]
    public async Task Clients_show_a_certificate_where_asked(MutualTls mode, string text, string? store)
    {
        var authentication = (await RecordAsync(Plain with { MutualTls = mode })).Find(Types.Listener, "lb-https").Property("mutualAuthentication")!.Value;

        authentication.GetProperty("mode").GetString().Should().Be(text);
        (authentication.TryGetProperty("trustStoreArn", out var arn) ? arn.GetString() : null).Should().Be(store);
    }

    [Fact]
    public async Task Logs_go_to_a_private_bucket_that_only_the_service_writes()
    {
        var recording = await RecordAsync(Plain with { AccessLogs = new() { RetentionDays = 30 } });
        var policy = recording.Find(Types.BucketPolicy, "lb-logs").Text("policy");

        recording.Find(Types.LoadBalancer, "lb").Property("accessLogs")!.Value.GetProperty("enabled").GetBoolean().Should().BeTrue();
        policy.Should().Contain("logdelivery.elasticloadbalancing.amazonaws.com").And.Contain("/AWSLogs/123456789012/*").And.Contain("aws:SecureTransport");
        recording.Find(Types.BucketLifecycle, "lb-logs").Property("rules")!.Value[0].GetProperty("expiration").GetProperty("days").GetInt32().Should().Be(30);
        recording.Graph.OfType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").Should().ContainSingle().Which.Flag("restrictPublicBuckets").Should().BeTrue();
    }

    [Fact]
    public async Task The_firewall_has_a_rule_for_each_group_and_one_for_the_rate()
    {
        var recording = await RecordAsync(Plain with { Waf = new() { RequestsPerAddress = 2_000 } });
        var rules = recording.Find("aws:wafv2/webAcl:WebAcl", "lb").Property("rules")!.Value.EnumerateArray().ToList();

        rules.Select(rule => rule.GetProperty("name").GetString()).Should().Equal(
            "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesAmazonIpReputationList", "rate-limit");
        rules.Select(rule => rule.GetProperty("priority").GetInt32()).Should().Equal(0, 1, 2, 3);
        recording.Graph.OfType("aws:wafv2/webAclAssociation:WebAclAssociation").Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_domain_name_gets_a_proved_certificate_and_a_record(bool preview)
    {
        var recording = await RecordAsync(Plain with { DomainName = "example.com", AlternativeNames = ["*.example.com", "example.org"] }, preview);

        var certificate = recording.Find("aws:acm/certificate:Certificate", "lb");
        certificate.Text("validationMethod").Should().Be("DNS");
        recording.Graph.OfType("aws:route53/record:Record").Select(record => record.Name).Should().BeEquivalentTo(
            "lb-proof-example.com", "lb-proof-example.org", "lb-alias-example.com", "lb-alias-*.example.com", "lb-alias-example.org");
    }

    [Fact]
    public async Task Targets_are_chosen_and_started_as_the_spec_says()
    {
        var recording = await RecordAsync(new()
        {
            Targets =
            [
                new() { Fleet = "web", SlowStartSeconds = 60, Health = new() { FailoverBelow = 2, UseUnhealthyBelowPercent = 20 } },
                new() { Fleet = "canary", Algorithm = BalancingAlgorithm.WeightedRandom, AnomalyMitigation = true },
            ],
        });
        var web = recording.Find(Types.TargetGroup, "lb-web");

        web.Number("slowStart").Should().Be(60);
        web.Property("targetGroupHealth")!.Value.GetProperty("dnsFailover").GetProperty("minimumHealthyTargetsCount").GetString().Should().Be("2");
        web.Property("targetGroupHealth")!.Value.GetProperty("unhealthyStateRouting").GetProperty("minimumHealthyTargetsPercentage").GetString().Should().Be("20");
        recording.Find(Types.TargetGroup, "lb-canary").Text("loadBalancingAlgorithmType").Should().Be("weighted_random");
        recording.Find(Types.TargetGroup, "lb-canary").Text("loadBalancingAnomalyMitigation").Should().Be("on");
    }

    [Fact]
    public async Task Header_options_are_passed_on()
    {
        var balancer = (await RecordAsync(Plain with { ForwardedFor = ForwardedForMode.Remove, PreserveHost = true, DropInvalidHeaders = false })).Find(Types.LoadBalancer, "lb");

        balancer.Text("xffHeaderProcessingMode").Should().Be("remove");
        balancer.Flag("preserveHostHeader").Should().BeTrue();
        balancer.Flag("dropInvalidHeaderFields").Should().BeFalse();
    }

    [Fact]
    public async Task What_the_spec_needs_and_nobody_gives_is_named()
    {
        var act = () => Given.RecordAsync(() => new LoadBalancer("lb", new() { Spec = Plain, Network = Given.Network }));

        (await act.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("certificateArn is missing; allowed: the ARN of an ACM certificate in its region");
    }

    static JsonElement Action(Recording recording) => recording.Find(Types.Listener, "lb-https").Property("defaultActions")!.Value[0];

    static IEnumerable<string?> Actions(Recording recording, string rule) =>
        recording.Find(Types.ListenerRule, rule).Property("actions")!.Value.EnumerateArray().Select(action => action.GetProperty("type").GetString());
}
