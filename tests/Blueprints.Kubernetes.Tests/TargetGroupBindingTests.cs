using System.Text.Json;
using Blueprints.Aws;
using Blueprints.LoadBalancing;
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

    [Fact]
    public async Task Pods_join_the_group_of_each_listener_of_a_network_load_balancer()
    {
        var phase = Roadmap.Phase(2, options: new() { Kubernetes = true });
        var blueprint = phase with
        {
            Blocks = [.. phase.Blocks, new("edge", new NetworkLoadBalancerSpec { Listeners = [new() { Name = "plain", Target = "web", Port = 80 }, new() { Name = "secure", Target = "web", Protocol = NetworkProtocol.Tls }] })],
        };
        var graph = (await GraphRecorder.RecordAsync(() => { _ = new BlueprintInCluster("app", new() { Blueprint = blueprint, CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1" }); })).Graph;

        var bindings = graph.Resources.Where(resource => resource.Type == "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding").ToDictionary(binding => binding.Property("metadata")!.Value.GetProperty("name").GetString()!);

        bindings.Keys.Should().BeEquivalentTo("balancer-web", "edge-plain-web", "edge-secure-web");
        bindings.Values.Select(binding => binding.Property("spec")!.Value.GetProperty("targetGroupARN").GetString()).Should().OnlyHaveUniqueItems().And.OnlyContain(arn => arn!.Length > 0);
    }
}
