using System.Text.Json.Nodes;

namespace Blueprints.Manifests.Tests;

/// <summary>What holds for every pod, whichever block makes it.</summary>
public sealed class SecurityTests
{
    static readonly ManifestSet Everything = ManifestRenderer.Render(Designs.EveryKind);

    static IEnumerable<(string Name, JsonNode Pod)> Pods => Everything.Files.SelectMany(file => file.Manifests).Select(manifest => (manifest.Name, Pod: Template(manifest))).Where(pod => pod.Pod is not null)!;

    public static TheoryData<string> Names => [.. Pods.Select(pod => pod.Name)];

    [Fact]
    public void There_are_pods_of_every_kind() => Pods.Should().HaveCount(17);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pod_keeps_the_restricted_standard_and_cannot_write_but_for_scratch_space(string name)
    {
        var pod = Pods.Single(pod => pod.Name == name).Pod;
        pod["securityContext"]!["runAsNonRoot"]!.GetValue<bool>().Should().BeTrue();
        pod["securityContext"]!["runAsUser"]!.GetValue<int>().Should().BePositive();
        pod["securityContext"]!["seccompProfile"]!["type"]!.GetValue<string>().Should().Be("RuntimeDefault");
        pod["hostNetwork"].Should().BeNull();
        foreach (var container in pod["containers"]!.AsArray())
        {
            var context = container!["securityContext"]!;
            context["allowPrivilegeEscalation"]!.GetValue<bool>().Should().BeFalse();
            context["readOnlyRootFilesystem"]!.GetValue<bool>().Should().BeTrue();
            context["capabilities"]!["drop"]!.AsArray().Select(capability => capability!.GetValue<string>()).Should().Equal("ALL");
            context["capabilities"]!["add"].Should().BeNull();
            foreach (var side in new[] { "requests", "limits" })
                container["resources"]![side]!.AsObject().Select(pair => pair.Key).Should().BeEquivalentTo("cpu", "memory", "ephemeral-storage");
        }
    }

    [Fact]
    public void Only_who_asks_for_it_gets_a_token_of_the_API() =>
        Pods.Where(pod => pod.Pod["automountServiceAccountToken"]!.GetValue<bool>()).Select(pod => pod.Name).Should().Equal("api");

    [Fact]
    public void Only_the_database_keeps_state() =>
        Everything.Files.SelectMany(file => file.Manifests).Where(manifest => manifest.ToYaml().Contains("volumeClaimTemplates", StringComparison.Ordinal) || manifest.Kind == "PersistentVolumeClaim")
            .Select(manifest => manifest.Name).Should().Equal("ledger");

    [Fact]
    public void Every_pod_has_a_policy_and_the_namespace_denies_the_rest()
    {
        var policies = Everything.Files.SelectMany(file => file.Manifests).Where(manifest => manifest.Kind == "NetworkPolicy").Select(policy => policy.Name).ToList();

        policies.Should().Contain(Pods.Select(pod => pod.Name)).And.Contain("default-deny");
        Designs.Find(Everything, "Namespace", "app").ToYaml().Should().Contain("pod-security.kubernetes.io/enforce: restricted");
    }

    [Fact]
    public void A_block_is_called_by_its_callers_only()
    {
        Callers("cache").Should().Equal("web");
        Callers("api").Should().Equal("web", "10.0.0.0/16");
        Callers("web").Should().Equal("pressure", "press", "10.0.0.0/16");
        Callers("status").Should().Equal("gateways");
        Callers("sessions").Should().BeEmpty();
        Callers("mailer").Should().BeEmpty();
        Callers("ledger").Should().Equal("api", "ledger-init", "ledger");
    }

    static IEnumerable<string> Callers(string block)
    {
        var rules = Designs.Find(Everything, "NetworkPolicy", block).Body["spec"]!["ingress"]!.AsArray();
        return rules.SelectMany(rule => rule!["from"]!.AsArray()).Select(from => (from!["ipBlock"]?["cidr"]
            ?? from["podSelector"]?["matchLabels"]?["app.kubernetes.io/name"]
            ?? from["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"])!.GetValue<string>());
    }

    static JsonNode? Template(Manifest manifest) => manifest.Kind switch
    {
        "Deployment" or "StatefulSet" or "Job" => manifest.Body["spec"]!["template"]!["spec"],
        "ScaledJob" => manifest.Body["spec"]!["jobTargetRef"]!["template"]!["spec"],
        _ => null,
    };
}
