using System.Text.Json;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Graph;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>What stands in programs beside resources of AWS.</summary>
public sealed class ForeignResourceTests
{
    [Theory]
    [InlineData("random:index/randomPassword:RandomPassword", "{}", true)]
    [InlineData("tls:index/privateKey:PrivateKey", "{}", true)]
    [InlineData("command:local:Command", "{}", true)]
    [InlineData("kubernetes:apps/v1:Deployment", "{}", true)]
    [InlineData("kubernetes:core/v1:ConfigMap", "{}", true)]
    [InlineData("kubernetes:core/v1:Service", "{}", true)]
    [InlineData("kubernetes:core/v1:Service", """{ "spec": { "type": "ClusterIP" } }""", true)]
    [InlineData("kubernetes:core/v1:Service", """{ "spec": { "type": "LoadBalancer" } }""", false)]
    [InlineData("kubernetes:core/v1:Service", """{ "spec": { "type": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" } }""", false)]
    [InlineData("kubernetes:apps/v1:StatefulSet", "{}", true)]
    [InlineData("kubernetes:apps/v1:StatefulSet", """{ "spec": { "volumeClaimTemplates": [{}] } }""", false)]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "{}", false)]
    [InlineData("kubernetes:networking.k8s.io/v1:Ingress", "{}", false)]
    [InlineData("kubernetes:networking.k8s.io/v1:NetworkPolicy", "{}", true)]
    [InlineData("kubernetes:karpenter.sh/v1:NodePool", "{}", false)]
    [InlineData("kubernetes:helm.sh/v3:Release", "{}", false)]
    [InlineData("gcp:storage/bucket:Bucket", "{}", false)]
    [InlineData("pulumi-nodejs:dynamic:Resource", "{}", false)]
    public void What_a_program_makes_where_it_runs_and_what_nodes_are_billed_for_is_free(string type, string inputs, bool isFree) =>
        GraphBillables.IsKnown(new() { Urn = "urn:pulumi:s::p::t::n", Type = type, Name = "n", Inputs = JsonElement.Parse(inputs) }).Should().Be(isFree);
}
