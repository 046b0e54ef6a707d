using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.LoadBalancing;

public sealed class NetworkLoadBalancerRuleTests
{
    static readonly NetworkListener Tcp = new() { Name = "tcp", Target = "web" };
    static readonly NetworkHealthCheck Path = new() { Path = "/health" };

    public static TheoryData<NetworkLoadBalancerSpec, string> Rules { get; } = new()
    {
        { new() { Listeners = [] }, "blocks.it.listeners.count is 0; allowed: 1 to 50; raise it" },
        { new() { Listeners = [Tcp, Tcp with { Port = 444 }] }, "blocks.it.listeners is \"tcp\" 2 times; allowed: each name once; rename or remove the others" },
        { new() { Listeners = [Tcp, Tcp with { Name = "other" }] }, "blocks.it.listeners is \"port 443\" 2 times; allowed: each name once; rename or remove the others" },
        { With(Tcp with { Target = "nobody" }), "blocks.it.listeners[0].target is \"nobody\"; allowed: a fleet or container service in private subnets, or an internal load balancer; name one of these" },
        { With(Tcp with { Target = "open" }), "blocks.it.listeners[0].target is \"open\"; allowed: a fleet or container service in private subnets, or an internal load balancer; name one of these" },
        { With(Tcp with { Target = "edge", HealthCheck = Path }), "blocks.it.listeners[0].target is \"edge\", which faces the internet itself; allowed: a load balancer that is internal; set internal on it" },
        { With(Tcp with { Target = "inner", HealthCheck = Path, Protocol = NetworkProtocol.Tls }), "blocks.it.listeners[0].protocol is Tls to a load balancer; allowed: Tcp; let the load balancer end TLS" },
        { With(Tcp with { Target = "inner" }), "blocks.it.listeners[0].healthCheck.path is missing; allowed: a path, as a load balancer is checked by HTTPS; set it, such as /health" },
        { With(Tcp with { Target = "inner", HealthCheck = Path, ProxyProtocol = true }), "blocks.it.listeners[0].target is \"inner\" with proxyProtocol, stickyAddresses or preserveClientAddress; allowed: none of these before a load balancer; remove them" },
        { With(Tcp with { Port = 0 }), "blocks.it.listeners[0].port is 0; allowed: 1 to 65535; raise it" },
        { With(Tcp with { IdleTimeoutSeconds = 59 }), "blocks.it.listeners[0].idleTimeoutSeconds is 59; allowed: 60 to 6000; raise it" },
        { With(Tcp with { Protocol = NetworkProtocol.Tls, IdleTimeoutSeconds = 60 }), "blocks.it.listeners[0].idleTimeoutSeconds is 60 with Tls; allowed: 350 except for Tcp; remove it" },
        { With(Tcp with { Protocol = NetworkProtocol.Udp }), "blocks.it.listeners[0].healthCheck.port is missing; allowed: a TCP port that the targets answer on, as UDP cannot be checked; set it" },
        { With(Tcp with { Protocol = NetworkProtocol.TcpUdp, ProxyProtocol = true }), "blocks.it.listeners[0].proxyProtocol is true with TcpUdp; allowed: true with Tcp or Tls; remove it; UDP keeps the caller's address" },
        { With(Tcp with { Protocol = NetworkProtocol.TcpUdp, PreserveClientAddress = false }), "blocks.it.listeners[0].preserveClientAddress is false with TcpUdp; allowed: true, or nothing, for UDP; remove it" },
        { With(Tcp with { Protocol = NetworkProtocol.TcpUdp, CloseOnUnhealthy = false }), "blocks.it.listeners[0].closeOnUnhealthy is false with TcpUdp; allowed: false with Tcp or Tls; remove it" },
        { With(Tcp with { Protocol = NetworkProtocol.Tls, StickyAddresses = true }), "blocks.it.listeners[0].stickyAddresses is true with Tls; allowed: true with Tcp, Udp or TcpUdp; remove it" },
        { With(Tcp with { Alpn = AlpnPolicy.Http2Only }), "blocks.it.listeners[0].alpn is Http2Only with Tcp; allowed: a policy of a TLS listener; remove it, or choose Tls" },
        { With(Tcp with { HealthCheck = new() { TimeoutSeconds = 11 } }), "blocks.it.listeners[0].healthCheck.timeoutSeconds is 11; allowed: at most intervalSeconds (10); lower it or raise the interval" },
        { With(Tcp) with { Internal = true, StaticAddresses = true }, "blocks.it.staticAddresses is true with internal; allowed: true where it faces the internet; remove one of them" },
        { With(Tcp) with { AllowedAddresses = ["home"] }, "blocks.it.allowedAddresses is \"home\"; allowed: ranges in CIDR notation, such as 192.0.2.0/24; correct it" },
        { With(Tcp) with { AccessLogs = new() }, "blocks.it.accessLogs is set without a TLS listener; allowed: logs of TLS listeners, the only ones AWS writes; remove it, or let a listener end TLS" },
        { With(Tcp) with { ReservedUnits = 10 }, "blocks.it.reservedUnits is 10; allowed: 2750 to 45000; raise it" },
        { With(Tcp with { Protocol = NetworkProtocol.Tls }) with { ReservedUnits = 3_000 }, "blocks.it.reservedUnits is 3000 with a TLS listener; allowed: units of TCP and UDP listeners; remove it, or let targets end TLS" },
        { With(Tcp) with { DomainName = "Game" }, "blocks.it.domainName is \"Game\"; allowed: a domain name such as game.example.com, in small letters; correct it" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_bad_value_is_told_with_what_is_allowed_and_a_fix(NetworkLoadBalancerSpec spec, string problem) => Problems(spec).Should().ContainSingle().Which.Should().Be(problem);

    [Fact]
    public void Each_kind_of_listener_is_accepted() => Problems(new()
    {
        Listeners =
        [
            Tcp with { ProxyProtocol = true, StickyAddresses = true, PreserveClientAddress = true, IdleTimeoutSeconds = 6_000, CloseOnUnhealthy = false },
            new() { Name = "udp", Target = "web", Port = 53, Protocol = NetworkProtocol.Udp, HealthCheck = new() { Port = 80, Path = "/" } },
            new() { Name = "both", Target = "web", Port = 54, Protocol = NetworkProtocol.TcpUdp },
            new() { Name = "tls", Target = "web", Port = 444, Protocol = NetworkProtocol.Tls, Alpn = AlpnPolicy.Http2Preferred },
            new() { Name = "alb", Target = "inner", Port = 445, HealthCheck = Path },
        ],
        StaticAddresses = true,
        CrossZone = true,
        Affinity = ZonalAffinity.Full,
        AccessLogs = new(),
        AllowedAddresses = ["192.0.2.0/24"],
        DomainName = "game.example.com",
    }).Should().BeEmpty();

    static NetworkLoadBalancerSpec With(NetworkListener listener) => new() { Listeners = [listener] };

    static IEnumerable<string> Problems(NetworkLoadBalancerSpec spec) => SpecProblems.Of(
        spec,
        new Block("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
        new Block("inner", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }], Internal = true }));
}
