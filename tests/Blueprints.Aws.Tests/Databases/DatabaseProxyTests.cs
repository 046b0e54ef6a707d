using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Graph;
using Blueprints.Networking;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

public class DatabaseProxyTests
{
    const string Proxy = "aws:rds/proxy:Proxy";
    const string Target = "aws:rds/proxyTarget:ProxyTarget";

    static Task<Recording> RecordAsync(DatabaseProxySpec proxy, BlockSpec? database = null, bool preview = false) => Phases.RecordAsync(new Blueprint
    {
        Name = "proxied",
        Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("proxy", proxy), new("db", database ?? new AuroraClusterSpec())],
        Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "proxy" }, new() { From = "proxy", To = "db" }],
    }, preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_proxy_is_safe(bool preview)
    {
        var proxy = (await RecordAsync(new(), preview: preview)).Find(Proxy, "app-proxy");

        proxy.Flag("requireTls").Should().BeTrue();
        proxy.Text("engineFamily").Should().Be("POSTGRESQL");
        proxy.Property("auths")!.Value[0].GetProperty("iamAuth").GetString().Should().Be("DISABLED");
    }

    [Fact]
    public async Task The_target_waits_for_every_instance()
    {
        var recording = await RecordAsync(new());
        var target = recording.Find(Target, "app-proxy");

        target.Text("dbClusterIdentifier").Should().StartWith("app-db");
        recording.OptionsOf(target).DependsOn.Should().BeEquivalentTo(recording.Graph.OfType(Types.ClusterInstance).Select(instance => instance.Urn));
    }

    [Fact]
    public async Task The_rules_between_servers_proxy_and_database_are_its_own()
    {
        var graph = (await RecordAsync(new())).Graph;

        Names(graph, Types.IngressRule).Should().Contain(["app-db-from-proxy", "app-proxy-from-web"]).And.NotContain("app-db-from-web");
        Names(graph, Types.EgressRule).Should().Contain(["app-proxy-to-db", "app-web-to-proxy"]);
    }

    [Fact]
    public async Task Its_role_reads_the_secret_of_its_database_and_no_other()
    {
        var recording = await RecordAsync(new());

        recording.Find(Types.RolePolicy, "app-proxy-secret").Text("policy").Should()
            .Be("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":["REPLACED"]}]}"""
                .Replace("REPLACED", recording.Find(Proxy, "app-proxy").Property("auths")!.Value[0].GetProperty("secretArn").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Servers_that_sign_in_by_role_get_no_secret()
    {
        var recording = await RecordAsync(new() { IamAuthentication = true });
        var policy = recording.Find(Types.RolePolicy, "app-proxy-to-web").Text("policy");

        recording.Find(Proxy, "app-proxy").Property("auths")!.Value[0].GetProperty("iamAuth").GetString().Should().Be("REQUIRED");
        policy.Should().Contain("rds-db:connect").And.Contain(":rds-db:us-east-1:").And.EndWith("/dbadmin\"]}]}").And.NotContain("secretsmanager");
    }

    [Fact]
    public async Task The_pool_is_the_specs()
    {
        var recording = await RecordAsync(new() { MaxConnectionsPercent = 70, MaxIdleConnectionsPercent = 10, BorrowTimeoutSeconds = 5, ExcludeVariableSets = true });
        var pool = recording.Find("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "app-proxy").Property("connectionPoolConfig")!.Value;

        pool.GetProperty("maxConnectionsPercent").GetInt32().Should().Be(70);
        pool.GetProperty("maxIdleConnectionsPercent").GetInt32().Should().Be(10);
        pool.GetProperty("connectionBorrowTimeout").GetInt32().Should().Be(5);
        pool.GetProperty("sessionPinningFilters")[0].GetString().Should().Be("EXCLUDE_VARIABLE_SETS");
    }

    [Fact]
    public async Task Reads_have_an_endpoint_where_asked_for() => (await RecordAsync(new() { ReadOnlyEndpoint = true }))
        .Find("aws:rds/proxyEndpoint:ProxyEndpoint", "app-proxy-read-only").Text("targetRole").Should().Be("READ_ONLY");

    [Fact]
    public async Task An_instance_can_stand_behind_it()
    {
        var recording = await RecordAsync(new(), new DatabaseInstanceSpec { Engine = DatabaseEngine.MySql });

        recording.Find(Proxy, "app-proxy").Text("engineFamily").Should().Be("MYSQL");
        recording.Find(Target, "app-proxy").Text("dbInstanceIdentifier").Should().StartWith("app-db");
    }

    static IEnumerable<string> Names(ResourceGraph graph, string type) => graph.OfType(type).Select(resource => resource.Name);
}
