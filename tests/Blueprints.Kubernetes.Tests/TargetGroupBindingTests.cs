using System.Text.Json;
using Blueprints.Aws;
using Blueprints.Recordings;

namespace Blueprints.Kubernetes.Tests;

/// <summary>A binding says what the AWS Load Balancer Controller's kind <c>elbv2.k8s.aws/v1beta1 TargetGroupBinding</c> has fields for, and no more. Source: its published custom resource definition.</summary>
public sealed class TargetGroupBindingTests
{
    static readonly string[] Fields =
        ["iamRoleArnToAssume", "assumeRoleExternalId", "ipAddressType", "multiClusterTargetGroup", "networking", "nodeSelector", "serviceRef", "targetGroupARN", "targetGroupName", "targetGroupProtocol", "targetType", "vpcID"];

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_binding_has_known_fields_and_those_that_are_required(int phase)
    {
        const string certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
        var graph = (await GraphRecorder.RecordAsync(() => { _ = new BlueprintInCluster("app", new()
        {
            Blueprint = Roadmap.Phase(phase, options: new() { Kubernetes = true }), CertificateArn = certificate,
            ReplicaCertificateArns = new Dictionary<string, Pulumi.Input<string>> { ["us-west-2"] = certificate },
        }); })).Graph;

        var bindings = graph.Resources.Where(resource => resource.Type == "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding").ToList();

        bindings.Should().NotBeEmpty();
        foreach (var spec in bindings.Select(binding => binding.Property("spec")!.Value))
        {
            spec.EnumerateObject().Select(field => field.Name).Should().BeSubsetOf(Fields).And.Contain("serviceRef");
            spec.GetProperty("serviceRef").EnumerateObject().Select(field => field.Name).Should().BeEquivalentTo("name", "port");
            // A port by its number or its name.
            spec.GetProperty("serviceRef").GetProperty("port").ValueKind.Should().BeOneOf(JsonValueKind.Number, JsonValueKind.String);
            spec.GetProperty("targetType").GetString().Should().BeOneOf("instance", "ip", "alb");
        }
    }
}
