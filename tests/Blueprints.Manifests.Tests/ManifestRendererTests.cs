using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Manifests.Yaml;
using Blueprints.Testing;
using Blueprints.Validation;
using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Tests;

public sealed class ManifestRendererTests
{
    static readonly ManifestSet Everything = ManifestRenderer.Render(Designs.EveryKind);

    [Fact]
    public void A_service_of_a_phase_renders_to_this()
    {
        var phase = ManifestRenderer.Render(Roadmap.Phase(3, options: new() { Kubernetes = true }));

        Snapshot.Matches(phase.Files.Single(file => file.Block == "web").ToYaml(), "web");
    }

    [Fact]
    public void Each_block_in_pods_has_a_file_and_those_on_AWS_have_none() => Everything.Files.Select(file => file.Path).Should().Equal(
        "namespace.yaml", "balancer.yaml", "web.yaml", "api.yaml", "docs.yaml", "status.yaml", "open.yaml", "mailer.yaml", "encoder.yaml", "printer.yaml", "reader.yaml",
        "pool.yaml", "cache.yaml", "sessions.yaml", "pages.yaml", "ledger.yaml", "collector.yaml", "pressure.yaml", "press.yaml");

    [Fact]
    public void The_same_blueprint_gives_the_same_text() =>
        ManifestRenderer.Render(Designs.EveryKind).Files.Select(file => file.ToYaml()).Should().Equal(Everything.Files.Select(file => file.ToYaml()));

    [Fact]
    public void A_load_balancer_leads_by_host_and_path()
    {
        var rules = Designs.Find(Everything, "Ingress", "balancer").Body["spec"]!["rules"]!.AsArray();

        rules.SelectMany(rule => rule!["http"]!["paths"]!.AsArray().Select(path => $"{rule["host"]?.GetValue<string>() ?? "any"}{path!["path"]} {path["backend"]!["service"]!["name"]}"))
            .Should().Equal("admin.example.com/ api", "any/api api", "any/v1 api", "any/ web");
    }

    [Fact]
    public void An_autoscaler_owns_the_number_of_pods_where_there_is_one()
    {
        Designs.Find(Everything, "Deployment", "web").Body["spec"]!["replicas"].Should().BeNull();
        Designs.Find(Everything, "Deployment", "api").Body["spec"]!["replicas"]!.GetValue<int>().Should().Be(3);
        Everything.Files.SelectMany(file => file.Manifests).Where(manifest => manifest.Kind == "HorizontalPodAutoscaler").Select(manifest => manifest.Name).Should().Equal("web", "docs", "status", "open");
    }

    [Fact]
    public void A_pool_shares_the_databases_connections_out_and_holds_all_clients_when_one_replica_is_away()
    {
        // api: 3 pods of 10 connections; 200 connections of 2 replicas; 20 beside the clients.
        var ini = Designs.Find(Everything, "ConfigMap", "pool").Body["data"]!["pgbouncer.ini"]!.GetValue<string>();

        ini.Should().Contain("default_pool_size = 100\n").And.Contain("max_client_conn = 50\n").And.Contain("pool_mode = transaction\n");
        Designs.Find(Everything, "Deployment", "pool").ToYaml().Should().Contain("app = host=$DB_ENDPOINT port=$DB_PORT dbname=app").And.Contain("app_ro = host=$DB_READER_ENDPOINT");
    }

    [Fact]
    public void Another_configuration_is_another_pod()
    {
        var other = Designs.EveryKind with { Blocks = [.. Designs.EveryKind.Blocks.Select(block => block.Spec is PgBouncerSpec pool ? block with { Spec = pool with { ServerConnections = 100 } } : block)] };

        Hash(ManifestRenderer.Render(other)).Should().NotBe(Hash(Everything));

        static string Hash(ManifestSet set) => Designs.Find(set, "Deployment", "pool").Body["spec"]!["template"]!["metadata"]!["annotations"]!["blueprints/configuration"]!.GetValue<string>();
    }

    [Fact]
    public void Caches_keep_nothing_and_leave_a_quarter_of_their_memory()
    {
        Designs.Find(Everything, "StatefulSet", "cache").ToYaml().Should().Contain("768mb").And.Contain("allkeys-lru").And.Contain("valkey-server");
        Designs.Find(Everything, "StatefulSet", "sessions").ToYaml().Should().Contain("redis-server");
        Designs.Find(Everything, "StatefulSet", "pages").ToYaml().Should().Contain("memcached").And.Contain("\"768\"");
    }

    [Fact]
    public void What_is_not_made_here_is_told() => Everything.Prerequisites.Select(sentence => sentence.Split(':')[0]).Should().Equal(
        "ConfigMap jobs-endpoint", "ConfigMap rabbit-endpoint", "ConfigMap log-endpoint", "ConfigMap db-endpoint", "Secret rabbit-amqp", "Secret pool-users", "Secret ledger-node-certs", "Secret ledger-root-certs",
        "Secret api-secrets", "metrics-server", "a Gateway that takes routes of this namespace", "cluster-autoscaler", "aws-load-balancer-controller", "keda", "k6-operator");

    [Fact]
    public void Replica_regions_have_folders_of_their_own()
    {
        var set = ManifestRenderer.Render(Roadmap.Phase(5, options: new() { Kubernetes = true }));

        set.Files.Should().Contain(file => file.Path == "web.yaml").And.Contain(file => file.Path == "us-west-2/web.yaml");
        set.Files.Single(file => file.Path == "us-west-2/workers.yaml").ToYaml().Should().Contain("awsRegion: us-west-2");
    }

    [Fact]
    public void A_design_without_a_cluster_is_refused()
    {
        var render = () => ManifestRenderer.Render(Roadmap.Phase(2));

        render.Should().Throw<InvalidInputException>().WithMessage("*has no cluster to render for; allowed: a blueprint with a block of kind kubernetes-cluster*");
    }

    [Fact]
    public void What_an_Ingress_has_no_words_for_is_refused_all_at_once()
    {
        var balancer = new LoadBalancerSpec
        {
            Targets = [new() { Fleet = "web" }],
            Routes = [new() { Name = "a", Fleet = "web", Headers = [new("X", ["1"])] }, new() { Name = "b", Fleet = "web", Paths = ["/a*b"] }],
            DefaultResponse = new() { Status = 404 },
        };
        var render = () => ManifestRenderer.Render(Designs.EveryKind with { Blocks = [.. Designs.EveryKind.Blocks.Select(block => block.Name == "balancer" ? block with { Spec = balancer } : block)] });

        render.Should().Throw<InvalidInputException>().Which.Problems.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("0123")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("a: b")]
    [InlineData("# no comment")]
    [InlineData(" space")]
    [InlineData("")]
    [InlineData("two\nlines\n")]
    [InlineData("{a}")]
    [InlineData("\"quoted\" \\ back")]
    public void A_text_stays_that_text(string text)
    {
        var yaml = YamlText.Write(new JsonObject { ["value"] = text });

        new YamlDotNet.Serialization.DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object>>(yaml)["value"].Should().Be(text);
    }
}
