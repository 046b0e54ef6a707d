using Blueprints.LoadBalancing;
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
        { With(Web) with { Routes = [.. Enumerable.Range(0, 101).Select(i => Api with { Name = $"r{i}" })] }, "blocks.it.routes.count is 101; allowed: 0 to 100; lower it" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Broken_rule_is_the_only_problem(LoadBalancerSpec spec, string problem) => SpecProblems.Of(spec).Should().Equal(problem);

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
