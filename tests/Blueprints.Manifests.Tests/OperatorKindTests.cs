using System.Text.Json.Nodes;
using Blueprints.Manifests.Yaml;
using k8s.Models;

namespace Blueprints.Manifests.Tests;

/// <summary>Objects of operators' kinds, by small schemas of ours; what they hold of Kubernetes' own kinds, by the official models.</summary>
public sealed class OperatorKindTests
{
    static readonly ManifestSet Everything = ManifestRenderer.Render(Designs.EveryKind);

    [Theory]
    [InlineData("ScaledObject", "mailer")]
    [InlineData("ScaledObject", "printer")]
    [InlineData("ScaledObject", "reader")]
    [InlineData("ScaledJob", "encoder")]
    [InlineData("TriggerAuthentication", "mailer")]
    [InlineData("TriggerAuthentication", "reader")]
    [InlineData("HTTPRoute", "status")]
    [InlineData("TestRun", "pressure")]
    public void An_object_keeps_the_schema_of_its_operator(string kind, string name) => Schema.Problems(kind, Designs.Find(Everything, kind, name).Body).Should().BeEmpty();

    [Fact]
    public void The_schemas_refuse_unknown_fields_missing_ones_and_wrong_types()
    {
        var spec = JsonNode.Parse("""{ "spec": { "scaleTargetRef": { "kind": "Deployment" }, "maxReplicas": 3, "pollingInterval": "30", "triggers": [{ "type": "cron", "metadata": { "a": 1 } }] } }""")!;

        Schema.Problems("ScaledObject", spec).Should().BeEquivalentTo(
            ".scaleTargetRef.name is missing", ".maxReplicas is unknown", ".pollingInterval is \"30\", no integer", ".triggers[0].type is \"cron\", no aws-sqs-queue|rabbitmq|kafka|apache-kafka", ".triggers[0].metadata is {\"a\":1}, no texts");
    }

    [Fact]
    public void What_they_hold_of_Kubernetes_own_kinds_decodes_strictly()
    {
        var job = Designs.Find(Everything, "ScaledJob", "encoder").Body["spec"]!["jobTargetRef"]!;
        StrictDecodingTests.Decode(YamlText.Write(job), typeof(V1JobSpec)).Should().BeOfType<V1JobSpec>().Which.Template.Spec.RestartPolicy.Should().Be("Never");

        var behavior = Designs.Find(Everything, "ScaledObject", "mailer").Body["spec"]!["advanced"]!["horizontalPodAutoscalerConfig"]!["behavior"]!;
        StrictDecodingTests.Decode(YamlText.Write(behavior), typeof(V2HorizontalPodAutoscalerBehavior)).Should().NotBeNull();

        foreach (var pod in new[] { "runner", "starter", "initializer" }.Select(name => Designs.Find(Everything, "TestRun", "pressure").Body["spec"]![name]!))
        {
            StrictDecodingTests.Decode(YamlText.Write(pod["resources"]!), typeof(V1ResourceRequirements)).Should().NotBeNull();
            StrictDecodingTests.Decode(YamlText.Write(pod["securityContext"]!), typeof(V1PodSecurityContext)).Should().BeOfType<V1PodSecurityContext>().Which.RunAsNonRoot.Should().BeTrue();
            StrictDecodingTests.Decode(YamlText.Write(pod["containerSecurityContext"]!), typeof(V1SecurityContext)).Should().NotBeNull();
            StrictDecodingTests.Decode(YamlText.Write(pod["volumes"]![0]!), typeof(V1Volume)).Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData("mailer", "aws-sqs-queue", "queueLength", "60")]
    [InlineData("printer", "rabbitmq", "value", "60")]
    [InlineData("reader", "apache-kafka", "lagThreshold", "60")]
    public void KEDA_keeps_as_many_messages_for_a_pod_as_it_works_off_in_time(string worker, string type, string key, string messages)
    {
        var trigger = Designs.Find(Everything, "ScaledObject", worker).Body["spec"]!["triggers"]![0]!;

        trigger["type"]!.GetValue<string>().Should().Be(type);
        trigger["metadata"]![key]!.GetValue<string>().Should().Be(messages);
    }
}
