using k8s;
using k8s.Models;

namespace Blueprints.Manifests.Tests;

/// <summary>Every object, decoded as the API server decodes with strict field validation: by the official client's models, which are generated from Kubernetes' published OpenAPI schema.</summary>
public sealed class StrictDecodingTests
{
    static readonly Dictionary<string, Type> Models = new()
    {
        ["v1/Namespace"] = typeof(V1Namespace), ["v1/ServiceAccount"] = typeof(V1ServiceAccount), ["v1/Service"] = typeof(V1Service), ["v1/ConfigMap"] = typeof(V1ConfigMap),
        ["apps/v1/Deployment"] = typeof(V1Deployment), ["apps/v1/StatefulSet"] = typeof(V1StatefulSet), ["batch/v1/Job"] = typeof(V1Job), ["autoscaling/v2/HorizontalPodAutoscaler"] = typeof(V2HorizontalPodAutoscaler),
        ["policy/v1/PodDisruptionBudget"] = typeof(V1PodDisruptionBudget), ["networking.k8s.io/v1/NetworkPolicy"] = typeof(V1NetworkPolicy), ["networking.k8s.io/v1/Ingress"] = typeof(V1Ingress),
    };

    static IEnumerable<Manifest> Everything => ManifestRenderer.Render(Designs.EveryKind).Files.SelectMany(file => file.Manifests);

    public static TheoryData<string, string> Objects
    {
        get
        {
            var objects = new TheoryData<string, string>();
            foreach (var manifest in Everything.Where(manifest => Models.ContainsKey(Key(manifest))))
                objects.Add(manifest.Kind, manifest.Name);
            return objects;
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_has_no_field_that_Kubernetes_does_not_know(string kind, string name)
    {
        var manifest = Designs.Find(ManifestRenderer.Render(Designs.EveryKind), kind, name);

        var decoded = Decode(manifest.ToYaml(), Models[Key(manifest)]);

        // What was read is all that was written.
        var written = System.Text.Json.Nodes.JsonNode.Parse(KubernetesJson.Serialize(decoded))!;
        System.Text.Json.Nodes.JsonNode.DeepEquals(Comparable(written), Comparable(manifest.Body)).Should().BeTrue($"{KubernetesJson.Serialize(decoded)} and {manifest.Body.ToJsonString()}");
    }

    [Fact]
    public void All_other_kinds_are_those_of_operators() =>
        Everything.Where(manifest => !Models.ContainsKey(Key(manifest))).Select(manifest => manifest.Kind).Distinct().Should().BeEquivalentTo("ScaledObject", "ScaledJob", "TriggerAuthentication", "HTTPRoute", "TestRun");

    [Theory]
    [InlineData("replicas:", "replica:")]
    [InlineData("containerPort:", "containerport:")]
    [InlineData("seccompProfile:", "seccomp:")]
    public void A_field_that_is_misspelt_is_found(string right, string wrong)
    {
        var yaml = Designs.Find(ManifestRenderer.Render(Designs.EveryKind), "Deployment", "api").ToYaml();
        yaml.Should().Contain(right);

        var decode = () => Decode(yaml.Replace(right, wrong, StringComparison.Ordinal), typeof(V1Deployment));

        decode.Should().Throw<Exception>();
    }

    [Fact]
    public void Phases_decode_too()
    {
        for (var phase = 2; phase <= Roadmap.PhaseCount; phase++)
        {
            foreach (var manifest in ManifestRenderer.Render(Roadmap.Phase(phase, options: new() { Kubernetes = true })).Files.SelectMany(file => file.Manifests).Where(manifest => Models.ContainsKey(Key(manifest))))
                Decode(manifest.ToYaml(), Models[Key(manifest)]).Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData(0, typeof(V1PersistentVolumeClaim))]
    [InlineData(1, typeof(V1Job))]
    [InlineData(2, typeof(V1Job))]
    public void The_example_of_a_sweep_has_no_unknown_field_either(int document, Type model)
    {
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sweep", "kubernetes-indexed-job.yaml")).Split("\n---\n");

        yaml.Should().HaveCount(3);
        Decode(yaml[document], model).Should().NotBeNull();
    }

    internal static object Decode(string yaml, Type model) =>
        typeof(KubernetesYaml).GetMethods().Single(method => method.Name == nameof(KubernetesYaml.Deserialize) && method.GetParameters() is [{ ParameterType: var text }, ..] && text == typeof(string))
            .MakeGenericMethod(model).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [yaml, true], null)!;

    static string Key(Manifest manifest) => $"{manifest.ApiVersion}/{manifest.Kind}";

    // Empty lists and maps say nothing, whichever way they are written; the order of fields neither.
    static System.Text.Json.Nodes.JsonNode? Comparable(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonObject map => new System.Text.Json.Nodes.JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Comparable(pair.Value))).Where(pair => !IsEmpty(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)),
        System.Text.Json.Nodes.JsonArray list => new System.Text.Json.Nodes.JsonArray([.. list.Select(Comparable)]),
        _ => node?.DeepClone(),
    };

    static bool IsEmpty(System.Text.Json.Nodes.JsonNode? node) => node is null or System.Text.Json.Nodes.JsonObject { Count: 0 } or System.Text.Json.Nodes.JsonArray { Count: 0 };
}
