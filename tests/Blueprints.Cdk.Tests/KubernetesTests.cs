using System.Text.Json;

namespace Blueprints.Cdk.Tests;

/// <summary>What a cluster is in a template, and who in it may do what.</summary>
public class KubernetesTests
{
    static readonly Lazy<Synthesis> Made = new(() => Synthesis.Of(Roadmap.Phase(4, options: new() { Kubernetes = true })));

    static TemplateResource Part(string type, string path) => Made.Value.OfType(type).Should().ContainSingle(resource => resource.Path.EndsWith(path, StringComparison.Ordinal)).Which;

    [NodeFact]
    public void The_control_plane_has_a_private_address_encrypts_secrets_and_keeps_all_logs()
    {
        var cluster = Made.Value.OfType("AWS::EKS::Cluster").Should().ContainSingle().Which;

        cluster.IsTrue("ResourcesVpcConfig.EndpointPrivateAccess").Should().BeTrue();
        cluster.IsTrue("ResourcesVpcConfig.EndpointPublicAccess").Should().BeFalse();
        cluster.Text("AccessConfig.AuthenticationMode").Should().Be("API");
        cluster.Text("EncryptionConfig.0.Resources.0").Should().Be("secrets");
        cluster["Logging.ClusterLogging.EnabledTypes"].EnumerateArray().Should().HaveCount(5);
    }

    [NodeFact]
    public void Nodes_answer_metadata_by_version_2_to_themselves_only_and_have_encrypted_volumes()
    {
        var template = Part("AWS::EC2::LaunchTemplate", "cluster/template");

        template.Text("LaunchTemplateData.MetadataOptions.HttpTokens").Should().Be("required");
        template["LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit"].GetInt32().Should().Be(1);
        template.IsTrue("LaunchTemplateData.BlockDeviceMappings.0.Ebs.Encrypted").Should().BeTrue();
    }

    [NodeFact]
    public void No_function_runs_kubectl() => Made.Value.Resources.Should().NotContain(resource => resource.Type == "AWS::Lambda::Function" || resource.Type.StartsWith("Custom::", StringComparison.Ordinal));

    [NodeFact]
    public void Blocks_in_pods_have_roles_by_pod_identity_and_the_scaler_looks_at_queues_only()
    {
        Made.Value.OfType("AWS::EKS::PodIdentityAssociation").Select(identity => identity.Text("ServiceAccount")).Should().Contain(["web", "workers", "cluster-autoscaler", "keda-operator", "aws-load-balancer-controller"]);
        Part("AWS::IAM::Policy", "cluster/keda-workers/Resource").Json.ToString().Should().Contain("sqs:GetQueueAttributes").And.NotContain("sqs:ReceiveMessage");
        Part("AWS::IAM::Role", "web/role/Resource")["AssumeRolePolicyDocument"].ToString().Should().Contain("pods.eks.amazonaws.com").And.Contain("sts:TagSession");
    }

    [NodeFact]
    public void Balancers_send_to_addresses_and_the_cluster_lets_them_in_once()
    {
        Made.Value.OfType("AWS::ElasticLoadBalancingV2::TargetGroup").Should().OnlyContain(group => group.Text("TargetType") == "ip");
        Made.Value.OfType("AWS::EC2::SecurityGroupIngress").Select(rule => (rule["GroupId"].ToString(), rule["SourceSecurityGroupId"].ToString(), Port(rule)))
            .Where(rule => rule.Item2.Length > 0).Should().OnlyHaveUniqueItems();
    }

    [NodeFact]
    public void On_Fargate_blocks_have_profiles_and_roles_that_trust_the_issuer_in_a_text()
    {
        var made = Designs.Of("phase4-fargate");

        made.OfType("AWS::EKS::Nodegroup").Should().BeEmpty();
        made.OfType("AWS::EKS::PodIdentityAssociation").Should().BeEmpty();
        var web = made.OfType("AWS::EKS::FargateProfile").Should().ContainSingle(profile => profile.Path.EndsWith("/web/profile", StringComparison.Ordinal)).Which;
        (web.Text("Selectors.0.Namespace"), web.Text("Selectors.0.Labels.0.Key"), web.Text("Selectors.0.Labels.0.Value")).Should().Be(("app", "app.kubernetes.io/name", "web"));
        var trust = made.OfType("AWS::IAM::Role").Should().ContainSingle(role => role.Path.EndsWith("/web/role/Resource", StringComparison.Ordinal)).Which;
        var statement = JsonDocument.Parse(trust.Text("AssumeRolePolicyDocument.Fn::Sub.0")!).RootElement.GetProperty("Statement")[0];
        statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("${Issuer}:sub").GetString().Should().Be("system:serviceaccount:app:web");
        statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("${Issuer}:aud").GetString().Should().Be("sts.amazonaws.com");
        // The issuer's address without https://, and the provider's ARN.
        trust["AssumeRolePolicyDocument.Fn::Sub.1.Issuer"].ToString().Should().Contain("OpenIdConnectIssuerUrl").And.Contain("Fn::Split");
        trust["AssumeRolePolicyDocument.Fn::Sub.1.Provider"].ToString().Should().Contain(made.OfType("AWS::IAM::OIDCProvider").Should().ContainSingle().Which.Id);
    }

    [NodeFact]
    public void On_Fargate_the_namespaces_of_add_ons_and_operators_have_a_profile_before_them()
    {
        var made = Synthesis.Of(Designs.OnFargate(2));

        var system = made.OfType("AWS::EKS::FargateProfile").Should().ContainSingle(profile => profile.Path.EndsWith("/cluster/system", StringComparison.Ordinal)).Which;
        system["Selectors"].EnumerateArray().Select(selector => selector.GetProperty("Namespace").GetString()).Should().BeEquivalentTo("kube-system", "keda", "k6-operator-system");
        made.OfType("AWS::EKS::Addon").Select(addOn => addOn.Text("AddonName")).Should().BeEquivalentTo("coredns", "metrics-server");
        made.OfType("AWS::EKS::Addon").Should().OnlyContain(addOn => addOn.Json.GetProperty("DependsOn").ToString().Contains(system.Id, StringComparison.Ordinal));
    }

    static string Port(TemplateResource rule) => rule["FromPort"] is { ValueKind: not JsonValueKind.Undefined } port ? port.ToString() : "";
}
