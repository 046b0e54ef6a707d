using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Storage;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

public class BlueprintComponentTests
{
    static readonly Dictionary<Type, string> Components = new()
    {
        [typeof(NetworkSpec)] = "blueprints:aws:Network",
        [typeof(LoadBalancerSpec)] = "blueprints:aws:LoadBalancer",
        [typeof(FleetSpec)] = "blueprints:aws:WebFleet",
        [typeof(AuroraClusterSpec)] = "blueprints:aws:AuroraCluster",
        [typeof(DatabaseInstanceSpec)] = "blueprints:aws:DatabaseInstance",
        [typeof(CacheSpec)] = "blueprints:aws:CacheCluster",
        [typeof(ObjectStoreSpec)] = "blueprints:aws:ObjectStore",
        [typeof(ObservabilitySpec)] = "blueprints:aws:ServiceMonitor",
    };

    public static TheoryData<string, bool> Designs => new() { { "phase1", false }, { "phase1", true }, { "phase2", false }, { "phase2", true }, { "everything", false }, { "everything", true } };

    static Blueprint Design(string name) => name switch
    {
        "phase1" => Roadmap.Phase(1),
        "phase2" => Roadmap.Phase(2),
        _ => Everything.Blueprint,
    };

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Each_block_is_a_child_that_says_what_it_is(string design, bool preview)
    {
        var blueprint = Design(design);
        var recording = await Phases.RecordAsync(blueprint, preview);
        var root = recording.Find("blueprints:aws:Blueprint", "app");

        foreach (var block in blueprint.Blocks)
        {
            var component = recording.Find(Components[block.Spec.GetType()], $"app-{block.Name}");
            component.Parent.Should().Be(root.Urn);
            component.Text("block").Should().Be(block.Name);
            BlockSpec.FromJson(component.Text("spec")!).Should().Be(block.Spec);
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task The_root_carries_the_whole_blueprint(string design, bool preview)
    {
        var recording = await Phases.RecordAsync(Design(design), preview);

        Blueprint.FromJson(recording.Find("blueprints:aws:Blueprint", "app").Text("blueprint")!).Should().Be(Design(design));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Every_resource_belongs_to_a_block_and_is_named_after_it(string design, bool preview)
    {
        var recording = await Phases.RecordAsync(Design(design), preview);

        foreach (var resource in recording.Graph.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)))
            resource.Name.Should().StartWith(recording.Graph.Find(resource.Parent!)!.Name);
    }

    [Fact]
    public async Task Flows_open_one_port_each_and_nothing_else_is_open()
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint);

        recording.Graph.OfType(Types.IngressRule).Select(rule => $"{rule.Name} {rule.Number("fromPort"):0}-{rule.Number("toPort"):0} {rule.Text("cidrIpv4")}".TrimEnd()).Should().BeEquivalentTo([
            "app-edge-http 80-80 0.0.0.0/0",
            "app-edge-https 443-443 0.0.0.0/0",
            "app-inner-https 443-443 10.0.0.0/16",
            "app-inner-from-website 443-443",
            "app-website-from-edge 8080-8080",
            "app-api-from-edge 3000-3000",
            "app-api-from-inner 3000-3000",
            "app-orders-db-from-api 5432-5432",
            "app-legacy-db-from-website 3306-3306",
            "app-cache-from-api 6379-6379",
            "app-cache-from-website 6379-6379",
        ]);
    }

    [Fact]
    public async Task Each_opening_has_its_counterpart_on_the_callers_side()
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint);
        var openings = recording.Graph.OfType(Types.IngressRule).Where(rule => rule.Text("referencedSecurityGroupId") is not null)
            .Select(rule => (From: rule.Text("referencedSecurityGroupId"), To: rule.Text("securityGroupId"), Port: rule.Number("toPort")));
        var ways = recording.Graph.OfType(Types.EgressRule).Where(rule => rule.Text("referencedSecurityGroupId") is not null)
            .Select(rule => (From: rule.Text("securityGroupId"), To: rule.Text("referencedSecurityGroupId"), Port: rule.Number("toPort")));

        ways.Should().BeEquivalentTo(openings);
    }

    [Fact]
    public async Task A_balancer_talks_to_its_fleets_only()
    {
        var recording = await Phases.RecordAsync(Roadmap.Phase(2));
        var balancer = recording.Graph.OfType(Types.SecurityGroup).Single(group => group.Name == "app-balancer-sg");

        recording.Graph.OfType(Types.EgressRule).Where(rule => rule.Parent == balancer.Parent).Should().ContainSingle().Which.Name.Should().Be("app-balancer-to-web");
    }

    [Fact]
    public async Task A_fleet_may_use_the_store_it_calls_and_read_the_secret_of_the_database_it_calls()
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint);

        recording.Graph.OfType(Types.RolePolicy).Select(policy => policy.Name).Should()
            .BeEquivalentTo(["app-files-to-api", "app-orders-db-secret-to-api", "app-legacy-db-secret-to-website", "app-api-pull"]);
    }

    [Fact]
    public async Task A_fleet_joins_every_balancer_that_names_it()
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint);

        recording.Find(Types.Group, "app-api").Property("targetGroupArns")!.Value.GetArrayLength().Should().Be(2);
        recording.Find(Types.Group, "app-website").Property("targetGroupArns")!.Value.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Outputs_of_a_second_block_of_a_kind_carry_its_name()
    {
        var recording = await Phases.RecordAsync(Everything.Blueprint);

        recording.Outputs.Keys.Should().BeEquivalentTo([
            "endpoint", "databaseEndpoint", "databaseSecretArn", "databaseEndpoint-legacy-db", "databaseSecretArn-legacy-db", "cacheEndpoint", "bucketName",
        ]);
    }

    [Fact]
    public async Task Protecting_the_component_protects_all_in_it()
    {
        var recording = await GraphRecorder.RecordAsync(() => { _ = new PhaseOne("app", new(), new() { Protect = true }); });

        recording.Options.Values.Should().OnlyContain(options => options.Protect);
    }

    [Fact]
    public async Task A_missing_certificate_is_told_at_once()
    {
        var failure = await Record.ExceptionAsync(() => GraphRecorder.RecordAsync(() => { _ = new PhaseTwo("app", new()); }));

        failure!.ToString().Should().Contain("certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1; load balancer \"balancer\" serves HTTPS");
    }

    [Fact]
    public async Task All_problems_of_a_blueprint_are_told_at_once()
    {
        var broken = Roadmap.Phase(1) with { Flows = [new() { From = "web", To = "nowhere" }], SchemaVersion = 9 };

        var failure = await Record.ExceptionAsync(() => Phases.RecordAsync(broken));

        failure!.ToString().Should().Contain("has 2 problems").And.Contain("schemaVersion is 9").And.Contain("to is \"nowhere\"");
    }

    [Fact]
    public async Task Looking_for_a_block_that_is_not_there_names_those_that_are()
    {
        var failure = await Record.ExceptionAsync(() => GraphRecorder.RecordAsync(() => { _ = new PhaseOne("app", new()).Find<WebFleet>("db"); }));

        failure!.ToString().Should().Contain("block is \"db\"; allowed: a WebFleet of web; name one of these");
    }

    [Fact]
    public async Task A_phase_can_be_changed_before_it_is_deployed()
    {
        var recording = await GraphRecorder.RecordAsync(() =>
        {
            _ = new PhaseOne("app", new() { Region = "eu-west-1", Customize = phase => phase with { Blocks = [.. phase.Blocks, new("files", new ObjectStoreSpec())] } });
        });

        recording.Graph.OfType(Types.Bucket).Should().ContainSingle();
        Blueprint.FromJson(recording.Find("blueprints:aws:Blueprint", "app").Text("blueprint")!).Region.Should().Be("eu-west-1");
    }

    [Fact]
    public async Task Two_runs_record_the_same()
    {
        var first = await Phases.RecordAsync(Everything.Blueprint);
        var second = await Phases.RecordAsync(Everything.Blueprint);

        GraphText.Of(second).Should().Be(GraphText.Of(first));
    }
}
