using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Validation;

namespace Blueprints.Manifests.Tests;

public sealed class ManifestFolderTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blueprints-manifests-");

    const string Shop = """
        # A service as people write it.
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, labels: &labels { app: web } }
        spec:
          replicas: 4
          template:
            metadata: { labels: *labels }
            spec:
              containers:
                - name: app
                  image: shop:1
                  resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { memory: 512Mi } }
                - name: proxy
                  image: proxy:1
                  resources: { limits: { cpu: 0.1, memory: 64M } }
              initContainers:
                - name: migrate
                  image: shop:1
                  resources: { requests: { cpu: "1", memory: 100Mi } }
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: web }
        spec:
          scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
          minReplicas: 2
          maxReplicas: 8
          metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
          behavior: { scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: Pods, value: 1, periodSeconds: 30 }] } }
        ---
        apiVersion: v1
        kind: List
        items:
          - { apiVersion: v1, kind: Service, metadata: { name: web }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }
          - { apiVersion: v1, kind: ConfigMap, metadata: { name: settings } }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec:
          ingressClassName: alb
          rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
        """;

    ManifestDesign Read(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        return ManifestFolder.Read(_folder.FullName, "shop", "us-east-1");
    }

    static WebServiceSpec Web(ManifestDesign design, string name) => design.Blueprint.Blocks.OfKind<WebServiceSpec>().Single(block => block.Name == name).Spec;

    [Fact]
    public void A_service_becomes_pods_with_what_its_containers_ask_for_and_how_they_scale()
    {
        var web = Web(Read(("shop.yaml", Shop)), "web");

        // 250m and 100m run together, the container before them takes a whole vCPU; 256 MiB and 64 MB together are more than its 100 MiB.
        (web.Pod.CpuMillicores, web.Pod.MemoryMiB).Should().Be((1_000, 318));
        (web.MinReplicas, web.MaxReplicas, web.CpuTargetPercent).Should().Be((2, 8, 70));
        web.ScaleDown.Should().Be(new PodScaling { StabilizationSeconds = 60, Rates = [new(PodScalingUnit.Pods, 1, 30)] });
        web.ScaleUp.Should().Be(PodScaling.DefaultUp);
    }

    [Fact]
    public void An_Ingress_becomes_the_load_balancer_that_leads_users_to_them()
    {
        var design = Read(("shop.yaml", Shop));

        design.Blueprint.Blocks.OfKind<LoadBalancerSpec>().Should().ContainSingle().Which.Spec.Targets.Select(target => target.Fleet).Should().Equal("web");
        design.Blueprint.Flows.Select(flow => (flow.From, flow.To)).Should().Equal(("users", "shop"), ("shop", "web"));
        design.NotRead.Should().BeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void What_a_phase_renders_reads_back_as_its_pods(int phase)
    {
        var blueprint = Roadmap.Phase(phase, options: new() { Kubernetes = true, ReplicaRegions = [] });
        var design = Read([.. ManifestRenderer.Render(blueprint).Files.Select(file => (file.Path, file.ToYaml()))]);

        var (mine, read) = (blueprint.Blocks.OfKind<IPodsSpec>().ToDictionary(block => block.Name, block => block.Spec), design.Blueprint.Blocks.OfKind<IPodsSpec>().ToDictionary(block => block.Name, block => block.Spec));
        read.Keys.Should().BeEquivalentTo(mine.Keys);
        foreach (var (name, pods) in read)
            (pods.Pod.CpuMillicores, pods.Pod.MemoryMiB, pods.MostPods).Should().Be((mine[name].Pod.CpuMillicores, mine[name].Pod.MemoryMiB, mine[name].MostPods), name);
        design.Blueprint.Blocks.OfKind<LoadBalancerSpec>().Should().ContainSingle();
        design.NotRead.Should().BeEmpty();
    }

    [Fact]
    public void Daemons_and_volumes_go_to_the_cluster()
    {
        var cluster = Read(("shop.yaml", Shop), ("more.yml", """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: { name: logs }
            spec: { template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 50m, memory: 100Mi } } }] } } }
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: db }
            spec:
              replicas: 3
              template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }] } }
              volumeClaimTemplates: [{ spec: { resources: { requests: { storage: 100Gi } } } }]
            ---
            { "apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": { "name": "files" }, "spec": { "resources": { "requests": { "storage": "10G" } } } }
            """)).Blueprint.Blocks.OfKind<KubernetesClusterSpec>().Single().Spec;

        (cluster.DaemonCpuMillicores, cluster.DaemonMemoryMiB, cluster.DaemonPods, cluster.ClaimedStorageGiB).Should().Be((230, 220, 5, 310), "the agent of Pod Identity is a daemon of every cluster too");
    }

    [Fact]
    public void A_Service_with_a_load_balancer_of_its_own_is_a_network_load_balancer()
    {
        var design = Read(("shop.yaml", Shop.Replace("ingressClassName: alb", "ingressClassName: nginx", StringComparison.Ordinal).Replace("spec: { selector: { app: web }", "spec: { type: LoadBalancer, selector: { app: web }", StringComparison.Ordinal)));

        design.Blueprint.Blocks.OfKind<NetworkLoadBalancerSpec>().Should().ContainSingle().Which.Spec.Listeners.Single().Port.Should().Be(80);
        design.Blueprint.Blocks.OfKind<LoadBalancerSpec>().Should().BeEmpty("a controller in the cluster has the balancer of its Service");
    }

    [Theory]
    [InlineData("500m", 500)]
    [InlineData("0.5", 500)]
    [InlineData(".5", 500)]
    [InlineData("1e3m", null)]
    [InlineData("1e0", 1_000)]
    [InlineData("5E-1", 500)]
    [InlineData("2", 2_000)]
    [InlineData("250000u", 250)]
    [InlineData("1.", 1_000)]
    [InlineData("+1", 1_000)]
    [InlineData("-1", null)]
    [InlineData("1 ", null)]
    public void Quantities_are_read_as_Kubernetes_reads_them(string cpu, int? millicores)
    {
        var read = () => Web(Read(("a.yaml", $$"""{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, resources: { requests: { cpu: "{{cpu}}", memory: 1Gi } } }] } }""")), "a").Pod.CpuMillicores;

        if (millicores is null)
            read.Should().Throw<InvalidInputException>().WithMessage("*allowed: a quantity such as 500m*");
        else
            read().Should().Be(millicores);
    }

    [Theory]
    [InlineData("1Gi", 1_024)]
    [InlineData("1e9", 954)]
    [InlineData("128974848", 123)]
    [InlineData("129M", 124)]
    [InlineData("0.5Ti", 524_288)]
    public void Memory_is_read_in_powers_of_two_and_of_ten(string memory, int mebibytes) =>
        Web(Read(("a.yaml", $$"""{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: a, resources: { requests: { cpu: 1, memory: {{memory}} } } }] } }""")), "a").Pod.MemoryMiB.Should().Be(mebibytes);

    // As helm template writes: comments, empty documents, nulls, and the chart's test.
    [Fact]
    public void What_Helm_renders_is_read_without_its_hooks()
    {
        var design = Read(("shop.yaml", """
            ---
            # Source: shop/templates/empty.yaml
            ---
            # Source: shop/templates/deployment.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: release-shop
              annotations:
            spec:
              replicas: 2
              template:
                metadata: { labels: { app: shop } }
                spec:
                  securityContext:
                    {}
                  containers:
                    - name: shop
                      securityContext:
                        null
                      image: "nginx:1.16.0"
                      resources: { requests: { cpu: 100m, memory: 128Mi } }
            ---
            # Source: shop/templates/tests/test-connection.yaml
            apiVersion: v1
            kind: Pod
            metadata:
              name: "release-shop-test"
              annotations:
                "helm.sh/hook": test
            spec: { containers: [{ name: wget }] }
            """));

        design.Blueprint.Blocks.OfKind<WebServiceSpec>().Select(block => (block.Name, block.Spec.MaxReplicas)).Should().Equal(("release-shop", 2));
        design.NotRead.Should().ContainSingle().Which.Reason.Should().StartWith("runs for a while only");
    }

    [Theory]
    [InlineData("patches: [{ path: patch.yaml }]", "patches")]
    [InlineData("namePrefix: prod-\nresources: [../base]", "namePrefix")]
    [InlineData("replicas: [{ name: web, count: 5 }]", "replicas")]
    public void What_kustomize_builds_is_to_be_rendered_first(string kustomization, string key)
    {
        var read = () => Read(("shop.yaml", Shop), ("kustomization.yaml", kustomization));

        read.Should().Throw<InvalidInputException>().WithMessage($"*kustomization.yaml: has {key}: kustomize builds what is deployed; render it first: kubectl kustomize *");
    }

    [Fact]
    public void A_kustomization_that_lists_files_changes_nothing() => Read(("shop.yaml", Shop), ("kustomization.yaml", "resources: [shop.yaml]\ncommonLabels: { team: shop }")).Blueprint.Blocks.OfKind<WebServiceSpec>().Should().ContainSingle();

    [Fact]
    public void An_object_is_given_once()
    {
        var read = () => Read(("a.yaml", Shop), ("b.yaml", Shop));

        read.Should().Throw<InvalidInputException>().WithMessage("*b.yaml:2: Deployment web: is given twice, first at *a.yaml:2; allowed: each object once; name the folder of one environment, or render it first");
    }

    [Fact]
    public void Another_region_s_cluster_is_read_by_itself()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "us-west-2"));
        File.WriteAllText(Path.Combine(folder.FullName, "shop.yaml"), Shop);

        var design = Read(("shop.yaml", Shop));

        design.Blueprint.Blocks.OfKind<WebServiceSpec>().Should().ContainSingle();
        design.Notes.Should().Contain("us-west-2 is another region's cluster and not in this design: name that folder with --region us-west-2");
        ManifestFolder.Read(folder.FullName, "shop", "us-west-2").Blueprint.Blocks.OfKind<WebServiceSpec>().Should().ContainSingle();
    }

    [Fact]
    public void Ways_are_told_from_pods_by_their_kind()
    {
        var design = Read(("shop.yaml", Shop.Replace("kind: Ingress\nmetadata: { name: shop }", "kind: Ingress\nmetadata: { name: web }", StringComparison.Ordinal)));

        design.Blueprint.Blocks.OfKind<LoadBalancerSpec>().Single().Name.Should().Be("web-ingress");
    }

    [Fact]
    public void What_it_does_not_know_it_lists()
    {
        var design = Read(("shop.yaml", Shop), ("other.yaml", """
            apiVersion: batch/v1
            kind: CronJob
            metadata: { name: nightly }
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: { name: thing }
            """));

        design.NotRead.Select(left => (left.Kind, left.Name, left.Reason.Split(':')[0], left.Place.Split("other.yaml:")[1])).Should().Equal(
            ("batch/v1 CronJob", "nightly", "runs for a while only", "1"), ("example.com/v1 Widget", "thing", "an unknown kind", "5"));
    }

    [Fact]
    public void Names_that_no_block_can_have_are_shortened_and_told_apart()
    {
        var names = Read(("a.yaml", string.Join("\n---\n", new[] { "a-very-long-name-of-a-service-one", "a-very-long-name-of-a-service-two", "1.dots" }.Select(name => $$"""{ apiVersion: v1, kind: Pod, metadata: { name: "{{name}}" }, spec: { containers: [] } }""")))).Blueprint.Blocks
            .OfKind<WebServiceSpec>().Select(block => block.Name);

        names.Should().Equal("a-very-long-name-of-a-se", "a-very-long-name-of-a-2", "x1-dots");
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Pod\n", "a Pod has no name")]
    [InlineData("kind: Pod\napiVersion: [\n", ":3:1: ")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: -1, template: { spec: {} } }\n", "spec.replicas is -1; allowed: 0 to 5000")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: {}\n", "no spec.template.spec")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ resources: { requests: { cpu: fast } } }] }\n", "cpu is \"fast\"; allowed: a quantity such as 500m or 512Mi")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ resources: { requests: { cpu: 1e9 } } }] }\n", "more cpu than any machine has")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nmetadata: { name: web }\n", "\"metadata\" is given twice")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n", "no Deployment, StatefulSet or Pod in it")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n", "this is a template, no manifest; render it first")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: &a { name: web, more: *a }\n", "is within its own anchor")]
    public void What_is_no_manifest_is_refused_in_one_line(string text, string message)
    {
        var read = () => Read(("bad.yaml", text));

        read.Should().Throw<InvalidInputException>().Which.Message.Should().Contain(message);
    }

    [Fact]
    public void An_alias_that_would_fill_the_memory_is_refused()
    {
        var bomb = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level => $"  a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        ((Action)(() => Read(("bomb.yaml", bomb)))).Should().Throw<InvalidInputException>().Which.Message.Should().Contain("more than 1000000 values");
    }

    [Fact]
    public void Only_what_looks_like_manifests_is_taken_for_them()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "values.yaml"), "kind: of\n");
        ManifestFolder.IsManifest(_folder.FullName).Should().BeFalse();

        Read(("shop.yaml", Shop));
        ManifestFolder.IsManifest(_folder.FullName).Should().BeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
