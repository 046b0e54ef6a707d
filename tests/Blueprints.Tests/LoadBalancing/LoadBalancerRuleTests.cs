using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.LoadBalancing;

public sealed class LoadBalancerRuleTests
{
    static readonly TargetGroup Web = new() { Fleet = "web" };
    static readonly Route Api = new() { Name = "api", Fleet = "web", Paths = ["/api/*"] };

    public static TheoryData<LoadBalancerSpec, string> Rules { get; } = new()
    {
        { With(Web) with { IdleTimeoutSeconds = 0 }, "blocks.it.idleTimeoutSeconds is 0; allowed: 1 to 4000; raise it" },
        { With(Web) with { IdleTimeoutSeconds = 4_001 }, "blocks.it.idleTimeoutSeconds is 4001; allowed: 1 to 4000; lower it" },
        { With(Web) with { TlsPolicy = "TLS13" }, "blocks.it.tlsPolicy is \"TLS13\"; allowed: the name of an AWS policy, ELBSecurityPolicy-…; correct it" },
        { new() { Targets = [] }, "blocks.it.targets.count is 0; allowed: 1 to 100; raise it" },
        { new() { Targets = [Web, Web] }, "blocks.it.targets is \"web\" 2 times; allowed: each name once; rename or remove the others" },
        { With(new() { Fleet = "nobody" }), "blocks.it.targets[0].fleet is \"nobody\"; allowed: the name of a fleet block; name an existing fleet" },
        { With(new() { Fleet = "network" }), "blocks.it.targets[0].fleet is \"network\"; allowed: the name of a fleet block; name an existing fleet" },
        { With(new() { Fleet = "open" }), "blocks.it.targets is \"open\", which has public addresses; allowed: a fleet in private subnets; set publicAddresses to false on the fleet" },
        { With(Web with { DeregistrationDelaySeconds = -1 }), "blocks.it.targets[0].deregistrationDelaySeconds is -1; allowed: 0 to 3600; raise it" },
        { With(Web with { DeregistrationDelaySeconds = 3_601 }), "blocks.it.targets[0].deregistrationDelaySeconds is 3601; allowed: 0 to 3600; lower it" },
        { Checked(new() { Path = "health" }), "blocks.it.targets[0].healthCheck.path is \"health\"; allowed: a path that starts with /; add the slash" },
        { Checked(new() { IntervalSeconds = 4, TimeoutSeconds = 2 }), "blocks.it.targets[0].healthCheck.intervalSeconds is 4; allowed: 5 to 300; raise it" },
        { Checked(new() { IntervalSeconds = 301 }), "blocks.it.targets[0].healthCheck.intervalSeconds is 301; allowed: 5 to 300; lower it" },
        { Checked(new() { TimeoutSeconds = 1 }), "blocks.it.targets[0].healthCheck.timeoutSeconds is 1; allowed: 2 to 120; raise it" },
        { Checked(new() { IntervalSeconds = 300, TimeoutSeconds = 121 }), "blocks.it.targets[0].healthCheck.timeoutSeconds is 121; allowed: 2 to 120; lower it" },
        { Checked(new() { TimeoutSeconds = 15 }), "blocks.it.targets[0].healthCheck.timeoutSeconds is 15; allowed: less than intervalSeconds (15); lower it or raise the interval" },
        { Checked(new() { HealthyThreshold = 1 }), "blocks.it.targets[0].healthCheck.healthyThreshold is 1; allowed: 2 to 10; raise it" },
        { Checked(new() { UnhealthyThreshold = 11 }), "blocks.it.targets[0].healthCheck.unhealthyThreshold is 11; allowed: 2 to 10; lower it" },
        { Checked(new() { SuccessCodes = "2xx" }), "blocks.it.targets[0].healthCheck.successCodes is \"2xx\"; allowed: status codes such as 200, 200-299 or 200,301; correct it" },
        { With(Web with { Stickiness = new() { DurationSeconds = 0 } }), "blocks.it.targets[0].stickiness.durationSeconds is 0; allowed: 1 to 604800; raise it" },
        { With(Web with { Stickiness = new() { ApplicationCookie = "awsalb-x" } }), "blocks.it.targets[0].stickiness.applicationCookie is \"awsalb-x\"; allowed: a cookie name that does not start with AWSALB; name the application's own cookie, or remove it" },
        { With(Web) with { Routes = [Api, Api] }, "blocks.it.routes is \"api\" 2 times; allowed: each name once; rename or remove the others" },
        { With(Web) with { Routes = [Api with { Name = "" }] }, "blocks.it.routes[0].name is \"\"; allowed: 1 to 24 of a-z, 0-9 and single inner hyphens, starting with a letter; rename it" },
        { With(Web) with { Routes = [Api with { Fleet = "jobs" }] }, "blocks.it.routes[0].fleet is \"jobs\"; allowed: a target: web; name a target, or add one" },
        { With(Web) with { Routes = [Api with { Paths = [] }] }, "blocks.it.routes[0] is 0 condition values; allowed: 1 to 5; add a path, host or header" },
        { With(Web) with { Routes = [Api with { Hosts = ["a", "b", "c"], Headers = [new("X-Client", ["d", "e"])] }] }, "blocks.it.routes[0] is 6 condition values; allowed: 1 to 5; split the route in two" },
        { With(Web) with { Routes = [Api with { Paths = ["api"] }] }, "blocks.it.routes[0].paths is \"api\"; allowed: patterns that start with / or *; add the slash" },
        { With(Web) with { Routes = [Api with { Fleet = null }] }, "blocks.it.routes[0] is 0 of fleet, forward and response; allowed: exactly one; say who takes the requests" },
        { With(Web) with { Routes = [Api with { Response = new() }] }, "blocks.it.routes[0] is 2 of fleet, forward and response; allowed: exactly one; keep one" },
        { With(Web) with { Routes = [Api with { Fleet = null, Response = new() { Status = 302 } }] }, "blocks.it.routes[0].response.status is 302; allowed: 200 to 299 or 400 to 599; use one of these" },
        { With(Web) with { Routes = [Api with { Methods = ["post"] }] }, "blocks.it.routes[0].methods is \"post\"; allowed: HTTP methods in capitals, such as POST; correct it" },
        { With(Web) with { Routes = [Api with { SourceAddresses = ["here"] }] }, "blocks.it.routes[0].sourceAddresses is \"here\"; allowed: ranges in CIDR notation, such as 192.0.2.0/24; correct it" },
        { With(Web) with { Routes = [Api with { Methods = ["GET"], Query = [new("1"), new("2"), new("3")], SourceAddresses = ["10.0.0.0/8"] }] }, "blocks.it.routes[0] is 6 condition values; allowed: 1 to 5; split the route in two" },
        { With(Web) with { Routes = [Api with { Anonymous = true }] }, "blocks.it.routes[0].anonymous is true; allowed: true where the load balancer has a signIn or tokens; remove it" },
        { With(Web) with { ReservedUnits = 99 }, "blocks.it.reservedUnits is 99; allowed: 100 to 15000; raise it" },
        { With(Web) with { WafFailOpen = true }, "blocks.it.wafFailOpen is true without a waf; allowed: true beside a waf; set waf, or remove it" },
        { With(Web) with { ResponseHeaders = new() { FrameOptions = "ALLOW" } }, "blocks.it.responseHeaders.frameOptions is \"ALLOW\"; allowed: DENY or SAMEORIGIN; use one of these" },
        { With(Web) with { ResponseHeaders = new() { ContentSecurityPolicy = "a\nb" } }, "blocks.it.responseHeaders.contentSecurityPolicy is 3 characters; allowed: 1 to 1024 characters on one line; correct it, or remove it" },
        { With(Web) with { ResponseHeaders = new() { AllowOrigin = "*", AllowCredentials = true } }, "blocks.it.responseHeaders.allowCredentials is true with allowOrigin *; allowed: true with one origin; name the origin, or remove it" },
        { With(Web) with { ResponseHeaders = new() { AllowMethods = ["GET"] } }, "blocks.it.responseHeaders.allowOrigin is missing; allowed: an origin, or *, beside the other cross-origin headers; set it, or remove these" },
        { With(Web) with { TlsHeaders = new() { Version = "X Version" } }, "blocks.it.tlsHeaders.version is \"X Version\"; allowed: a header name such as X-Client-Subject; correct it" },
        { With(Web) with { TlsHeaders = new() { CertificateSubject = "X-Subject" } }, "blocks.it.tlsHeaders.certificate is named while mutualTls is off; allowed: names of headers that are sent; set mutualTls, or remove them" },
        { With(Web) with { Routes = [Api with { Rewrite = new() }] }, "blocks.it.routes[0].rewrite is without a pattern; allowed: pathPattern, hostPattern or both; set one, or remove the rewrite" },
        { With(Web) with { Routes = [Api with { Rewrite = new() { PathPattern = "(" , PathReplacement = "/" } }] }, "blocks.it.routes[0].rewrite.pathPattern is \"(\"; allowed: a regular expression of at most 1024 characters; correct it" },
        { With(Web) with { Routes = [Api with { Rewrite = new() { HostPattern = "a" } }] }, "blocks.it.routes[0].rewrite.hostReplacement is missing; allowed: set together with hostPattern; set both, or neither" },
        { With(Web) with { DefaultForward = new() { Targets = [new("web", 1)] } }, "blocks.it.defaultForward.targets.count is 1; allowed: 2 to 5; raise it" },
        { With(Web) with { DefaultForward = new() { Targets = [new("web", 1), new("jobs", 1)] } }, "blocks.it.defaultForward.targets[1].fleet is \"jobs\"; allowed: a target: web; name a target, or add one" },
        { Both with { DefaultForward = Shared with { StickySeconds = 0 } }, "blocks.it.defaultForward.stickySeconds is 0; allowed: 1 to 604800; raise it" },
        { Both with { DefaultForward = new() { Targets = [new("web", 0), new("api", 0)] } }, "blocks.it.defaultForward.targets is weights of 0 only; allowed: one weight above 0 at least; give a fleet a part of the requests" },
        { Both with { DefaultForward = new() { Targets = [new("web", 1_000), new("api", 0)] } }, "blocks.it.defaultForward.targets[0].weight is 1000; allowed: 0 to 999; lower it" },
        { Both with { DefaultForward = Shared, DefaultResponse = new() }, "blocks.it.defaultResponse is set beside defaultForward; allowed: one of them; remove one" },
        { With(Web) with { DefaultResponse = new() { ContentType = "text/xml" } }, "blocks.it.defaultResponse.contentType is \"text/xml\"; allowed: text/plain, text/css, text/html, application/javascript, application/json; use one of these" },
        { With(Web) with { ClientKeepAliveSeconds = 59 }, "blocks.it.clientKeepAliveSeconds is 59; allowed: 60 to 604800; raise it" },
        { With(Web) with { AccessLogs = new() { RetentionDays = 0 } }, "blocks.it.accessLogs.retentionDays is 0; allowed: 1 to 3650; raise it" },
        { With(Web) with { Waf = new() { Rules = [] } }, "blocks.it.waf.rules is none; allowed: a rule group or requestsPerAddress; add one, or remove waf" },
        { With(Web) with { Waf = new() { RequestsPerAddress = 9 } }, "blocks.it.waf.requestsPerAddress is 9; allowed: 10 to 2000000000; raise it" },
        { With(Web) with { DomainName = "Shop.example.com" }, "blocks.it.domainName is \"Shop.example.com\"; allowed: a domain name such as shop.example.com, in small letters; correct it" },
        { With(Web) with { DomainName = "example.com", AlternativeNames = ["www"] }, "blocks.it.alternativeNames is \"www\"; allowed: domain names such as www.example.com or *.example.com, in small letters; correct it" },
        { With(Web) with { AlternativeNames = ["www.example.com"] }, "blocks.it.alternativeNames is 1 without a domainName; allowed: names beside a domainName; set domainName" },
        { With(Web) with { SignIn = SignIn with { TokenEndpoint = "http://login.example.com" } }, "blocks.it.signIn.tokenEndpoint is \"http://login.example.com\"; allowed: an address that starts with https://; correct it" },
        { With(Web) with { SignIn = SignIn with { Scope = "email" } }, "blocks.it.signIn.scope is \"email\"; allowed: scopes with openid among them; add openid" },
        { With(Web) with { Tokens = Tokens with { KeysEndpoint = "http://login.example.com" } }, "blocks.it.tokens.keysEndpoint is \"http://login.example.com\"; allowed: an address that starts with https://; correct it" },
        { With(Web) with { Tokens = Tokens with { Issuer = "" } }, "blocks.it.tokens.issuer is 0 characters; allowed: 1 to 256 characters; correct it" },
        { With(Web) with { Tokens = Tokens with { Claims = [new() { Name = "exp", Values = ["1"] }] } }, "blocks.it.tokens.claims[0].name is \"exp\"; allowed: a claim other than iss, exp, nbf and iat, which are verified anyway; correct it, or remove the claim" },
        { With(Web) with { Tokens = Tokens with { Claims = [new() { Name = "aud", Values = ["a", "b"] }] } }, "blocks.it.tokens.claims[0].values.count is 2 of one text; allowed: one value, or another format; keep one, or set format to list" },
        { With(Web) with { Routes = [new() { Name = "a", Fleet = "web", Paths = ["/a"], Token = true }] }, "blocks.it.routes[0].token is true without tokens; allowed: true where the load balancer has tokens and the route is not anonymous; remove it" },
        { With(Web) with { Tokens = Tokens, Routes = [new() { Name = "a", Fleet = "web", Paths = ["/a"], Token = true, Anonymous = true }] }, "blocks.it.routes[0].token is true beside anonymous; allowed: true where the load balancer has tokens and the route is not anonymous; remove it" },
        { With(Web with { SlowStartSeconds = 10 }), "blocks.it.targets[0].slowStartSeconds is 10; allowed: 30 to 900; raise it" },
        { With(Web with { SlowStartSeconds = 60, Algorithm = BalancingAlgorithm.LeastOutstandingRequests }), "blocks.it.targets[0].slowStartSeconds is 60 with algorithm LeastOutstandingRequests; allowed: a slow start with RoundRobin; set slowStartSeconds to 0 or change the algorithm" },
        { With(Web with { AnomalyMitigation = true }), "blocks.it.targets[0].anomalyMitigation is true with algorithm RoundRobin; allowed: true with WeightedRandom; change the algorithm or remove it" },
        { With(Web with { Health = new() { UseUnhealthyBelow = 2 } }), "blocks.it.targets[0].health.useUnhealthyBelow is 2; allowed: at most failoverBelow (1); lower it or raise failoverBelow" },
        { With(Web) with { Routes = [.. Enumerable.Range(0, 101).Select(i => Api with { Name = $"r{i}" })] }, "blocks.it.routes.count is 101; allowed: 0 to 100; lower it" },
    };

    static LoadBalancerSpec Both => new() { Targets = [Web, Web with { Fleet = "api" }] };

    static WeightedForward Shared => new() { Targets = [new("web", 9), new("api", 1)] };

    static JwtVerification Tokens => new() { Issuer = "https://login.example.com", KeysEndpoint = "https://login.example.com/keys" };

    static OpenIdSignIn SignIn => new()
    {
        Issuer = "https://login.example.com",
        AuthorizationEndpoint = "https://login.example.com/authorize",
        TokenEndpoint = "https://login.example.com/token",
        UserInfoEndpoint = "https://login.example.com/user",
        ClientId = "shop",
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Broken_rule_is_the_only_problem(LoadBalancerSpec spec, string problem) =>
        SpecProblems.Of(spec, [new("api", new FleetSpec())]).Should().Equal(problem);

    [Fact]
    public void A_name_of_one_region_is_refused_in_several() => new Blueprint
    {
        Name = "shop",
        Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("it", With(Web) with { DomainName = "shop.example.com" })],
        ReplicaRegions = [new() { Region = "eu-west-1" }],
    }.Validate().Should().ContainSingle().Which.ToString().Should().StartWith("blocks.it.domainName is \"shop.example.com\" in 2 regions");

    [Fact]
    public void Targets_and_routes_far_over_the_limit_are_not_walked()
    {
        var spec = new LoadBalancerSpec
        {
            Targets = [.. Enumerable.Range(0, 5_000).Select(i => new TargetGroup { Fleet = $"f{i}" })],
            Routes = [.. Enumerable.Range(0, 5_000).Select(i => new Route { Name = $"r{i}", Fleet = "nobody", Paths = ["/"] })],
        };

        SpecProblems.Of(spec).Should().Equal(
            "blocks.it.targets.count is 5000; allowed: 1 to 100; lower it",
            "blocks.it.routes.count is 5000; allowed: 0 to 100; lower it");
    }

    static LoadBalancerSpec With(TargetGroup target) => new() { Targets = [target] };

    static LoadBalancerSpec Checked(HealthCheck check) => With(Web with { HealthCheck = check });
}
