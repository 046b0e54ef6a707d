using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Graph;
using Blueprints.Manifests;
using Blueprints.Manifests.Tests;
using Blueprints.Recordings;
using Pulumi;

namespace Blueprints.Kubernetes.Tests;

/// <summary>What components declare is what <c>blueprints render</c> writes: one design, one set of objects.</summary>
public sealed class ClusterBlueprintTests
{
    static readonly Lazy<Task<Recording>> Everything = new(() => GraphRecorder.RecordAsync(() => { _ = new ClusterBlueprint("app", new() { Blueprint = Designs.EveryKind, Endpoints = Endpoints }); }));

    static Dictionary<string, InputMap<string>> Endpoints => new() { ["db"] = new() { ["DB_ENDPOINT"] = "db.example.com", ["DB_PORT"] = "5432" } };

    public static TheoryData<string, string> Objects
    {
        get
        {
            var objects = new TheoryData<string, string>();
            foreach (var manifest in ManifestRenderer.Render(Designs.EveryKind).Files.SelectMany(file => file.Manifests))
                objects.Add(manifest.Kind, manifest.Name);
            return objects;
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task A_typed_resource_says_what_the_manifest_says(string kind, string name)
    {
        var manifest = Designs.Find(ManifestRenderer.Render(Designs.EveryKind), kind, name);
        var graph = (await Everything.Value).Graph;

        var resource = graph.Resources.Single(resource => !resource.IsComponent && Text(resource, "kind") == kind && Metadata(resource, "name") == name);

        var core = manifest.ApiVersion.Contains('/') ? manifest.ApiVersion : $"core/{manifest.ApiVersion}";
        resource.Type.Should().Be($"kubernetes:{core}:{kind}");
        JsonNode.DeepEquals(Comparable(JsonNode.Parse(resource.Inputs.GetRawText())), Comparable(manifest.Body)).Should().BeTrue($"{resource.Inputs.GetRawText()} and {manifest.Body.ToJsonString()}");
    }

    [Fact]
    public async Task Nothing_is_declared_that_is_not_rendered_but_what_pods_are_told_of_AWS()
    {
        var rendered = ManifestRenderer.Render(Designs.EveryKind).Files.SelectMany(file => file.Manifests).Select(manifest => (manifest.Kind, manifest.Name));

        (await Everything.Value).Graph.Resources.Where(resource => !resource.IsComponent).Select(resource => (Text(resource, "kind")!, Metadata(resource, "name")!))
            .Should().BeEquivalentTo(rendered.Append(("ConfigMap", "db-endpoint")));
    }

    [Fact]
    public async Task Each_block_is_a_component_that_carries_its_spec()
    {
        var graph = (await Everything.Value).Graph;

        graph.OfType("blueprints:kubernetes:Blueprint").Should().ContainSingle().Which.Inputs.GetProperty("blueprint").GetString().Should().Be(Designs.EveryKind.ToJson());
        var web = graph.OfType("blueprints:kubernetes:WebService").Single(component => component.Name == "app-web");
        web.Inputs.GetProperty("block").GetString().Should().Be("web");
        BlockSpec.FromJson(web.Inputs.GetProperty("spec").GetString()!).Should().Be(Designs.EveryKind.Blocks.First(block => block.Name == "web").Spec);
        graph.Resources.Where(resource => resource.Parent == web.Urn).Select(resource => resource.Type).Should().Contain("kubernetes:apps/v1:Deployment").And.Contain("kubernetes:autoscaling/v2:HorizontalPodAutoscaler");
    }

    [Fact]
    public async Task A_block_that_stands_alone_needs_no_design()
    {
        var recording = await GraphRecorder.RecordAsync(() =>
        {
            var service = new WebService("shop", new() { Spec = new() { Entry = new() } });
            service.Deployment.Should().NotBeNull();
            service.Autoscaler.Should().NotBeNull();
            service.Ingress.Should().NotBeNull();
            service.Route.Should().BeNull();
            service.ServiceAccount.Should().NotBeNull();
            new QueueWorker("mailer", new() { Spec = new() { Queue = "jobs" } }).Deployment.Should().NotBeNull();
            new PgBouncer("pool", new() { Spec = new() { Database = "db" } }).Configuration.Should().NotBeNull();
            new CockroachDb("ledger", new() { Spec = new(), Block = "books" }).Start.Should().NotBeNull();
            new PodCache("cache", new() { Spec = new() }).StatefulSet.Should().NotBeNull();
            new Collector("spans", new() { Spec = new() }).Service.Should().NotBeNull();
            new PodLoadTest("press", new() { Spec = new() { Target = "shop" } }).Run.Should().NotBeNull();
        });

        recording.Find("kubernetes:apps/v1:Deployment", "shop").Inputs.GetProperty("metadata").GetProperty("namespace").GetString().Should().Be("app");
        recording.Find("kubernetes:batch/v1:Job", "ledger-init").Inputs.GetProperty("metadata").GetProperty("name").GetString().Should().Be("books-init");
    }

    [Fact]
    public async Task A_spec_with_problems_is_refused()
    {
        var declare = () => GraphRecorder.RecordAsync(() => { _ = new WebService("shop", new() { Spec = new() { MinReplicas = 0 } }); });

        (await declare.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("minReplicas is 0");
    }

    [Fact]
    public async Task Endpoints_of_no_block_are_refused()
    {
        var declare = () => GraphRecorder.RecordAsync(() => { _ = new ClusterBlueprint("app", new() { Blueprint = Designs.EveryKind, Endpoints = new Dictionary<string, InputMap<string>> { ["dbs"] = new() } }); });

        (await declare.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("endpoints: \"dbs\" is no block of the blueprint");
    }

    [Fact]
    public void A_field_that_Kubernetes_does_not_have_is_refused()
    {
        var wrong = new Manifest("v1", "ServiceAccount", "web", new() { ["automountToken"] = true });

        ((Action)(() => Typed.TypedArgs.Of<Pulumi.Kubernetes.Types.Inputs.Core.V1.ServiceAccountArgs>(wrong))).Should().Throw<InvalidOperationException>().WithMessage("ServiceAccount web: ServiceAccountArgs has no automountToken");
        ((Action)(() => Typed.TypedArgs.Of<Pulumi.Kubernetes.Types.Inputs.Core.V1.ServiceAccountArgs>(wrong with { Body = new() { ["automountServiceAccountToken"] = "yes" } }))).Should().Throw<InvalidOperationException>().WithMessage("*is \"yes\", no Boolean");
    }

    [Theory]
    [InlineData(typeof(Pulumi.Kubernetes.Apps.V1.Deployment), "Pulumi.Kubernetes.Apps.V1", "kubernetes:apps/v1:Deployment")]
    [InlineData(typeof(Pulumi.Kubernetes.Networking.V1.Ingress), "Pulumi.Kubernetes.Networking.V1", "kubernetes:networking.k8s.io/v1:Ingress")]
    [InlineData(typeof(Pulumi.Kubernetes.Core.V1.ConfigMap), "Pulumi.Kubernetes.Core.V1", "kubernetes:core/v1:ConfigMap")]
    [InlineData(typeof(Pulumi.Kubernetes.Provider), "Pulumi.Kubernetes", "pulumi:providers:kubernetes")]
    public void Classes_carry_the_token_and_namespace_of_the_official_package(Type type, string space, string token)
    {
        type.Namespace.Should().Be(space);
        type.GetCustomAttribute<ResourceTypeAttribute>()!.Type.Should().Be(token);
        type.GetCustomAttribute<ResourceTypeAttribute>()!.Version.Should().Be("4.32.0");
    }

    static string? Text(GraphResource resource, string name) => resource.Inputs.TryGetProperty(name, out var value) ? value.GetString() : null;

    static string? Metadata(GraphResource resource, string name) => resource.Inputs.GetProperty("metadata").GetProperty(name).GetString();

    // The order of fields says nothing, nor do empty lists and maps; on the wire every number is a double.
    static JsonNode? Comparable(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Comparable(pair.Value))).Where(pair => pair.Value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 })).OrderBy(pair => pair.Key, StringComparer.Ordinal)),
        JsonArray list => new JsonArray([.. list.Select(Comparable)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };
}
