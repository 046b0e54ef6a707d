using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>CockroachDB. Sources: its "Deploy CockroachDB in a Single Kubernetes Cluster (Secure)" and "Production Checklist".</summary>
static class CockroachDbManifests
{
    const int User = 1_000;
    const int Mode = 288;
    const int GraceSeconds = 300;

    public static IEnumerable<Manifest> Of(RenderContext context, string block, CockroachDbSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block);
        yield return WorkloadParts.Service(context, block, block, headless: true, readyOnly: false, ("grpc", CockroachDbSpec.Port, "grpc"), ("http", CockroachDbSpec.HttpPort, "http"));
        yield return WorkloadParts.Service(context, block, $"{block}-public", headless: false, readyOnly: true, ("grpc", CockroachDbSpec.Port, "grpc"), ("http", CockroachDbSpec.HttpPort, "http"));
        yield return WorkloadParts.StatefulSet(context, block, spec.Nodes, Template(context, block, spec), new JsonArray(Claim(spec)));
        yield return WorkloadParts.DisruptionBudget(context, block, 1);
        yield return NetworkRules.Policy(context, block, [CockroachDbSpec.Port, CockroachDbSpec.HttpPort], [NetworkRules.Pods(InitName(block))], awsApis: false, among: true);
        yield return FirstStart(context, block, spec);
        yield return FirstStartPolicy(context, block);
    }

    public static string CertificatesSecret(string block, CockroachDbSpec spec) => spec.CertificatesSecret ?? $"{block}-node-certs";

    public static string RootSecret(string block, CockroachDbSpec spec) => spec.RootSecret ?? $"{block}-root-certs";

    static string InitName(string block) => $"{block}-init";

    static JsonObject Template(RenderContext context, string block, CockroachDbSpec spec)
    {
        var nodes = string.Join(',', Enumerable.Range(0, spec.Nodes).Select(node => string.Create(CultureInfo.InvariantCulture, $"{block}-{node}.{block}:{CockroachDbSpec.Port}")));
        var memory = string.Create(CultureInfo.InvariantCulture, $"{spec.CacheMiB}MiB");
        var container = SecureContainer.Of("cockroachdb", spec.Image, spec.Pod, new()
        {
            ["command"] = new JsonArray("/bin/bash", "-c", $"exec /cockroach/cockroach start --certs-dir=/certs --advertise-host=$(hostname -f) --http-addr=0.0.0.0:{CockroachDbSpec.HttpPort} --listen-addr=0.0.0.0:{CockroachDbSpec.Port} --join={nodes} --store=/data --cache={memory} --max-sql-memory={memory} --logtostderr=INFO"),
            ["ports"] = new JsonArray(Port("grpc", CockroachDbSpec.Port), Port("http", CockroachDbSpec.HttpPort)),
            ["env"] = new JsonArray(CalledBlocks.Variable("COCKROACH_CHANNEL", "kubernetes-secure"), CalledBlocks.Variable("GOMAXPROCS", Math.Max(1, spec.Pod.CpuLimit / 1_000).ToString(CultureInfo.InvariantCulture))),
            ["startupProbe"] = Probe("/health", 60),
            ["readinessProbe"] = Probe("/health?ready=1", 2),
            ["livenessProbe"] = Probe("/health", 6),
            ["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "data", ["mountPath"] = "/data" }, Mount()),
        });
        return SecurePod.Template(block, spec.Pod, User, container, new() { GraceSeconds = GraceSeconds, StrictZones = spec.Nodes >= context.Blueprint.Network.Spec.Zones, Volumes = [Certificates(CertificatesSecret(block, spec))] });
    }

    // A cluster is told once that it is one. To be told again is no error.
    static Manifest FirstStart(RenderContext context, string block, CockroachDbSpec spec)
    {
        var name = InitName(block);
        var pod = new PodResources { CpuMillicores = 100, MemoryMiB = 128, ScratchMiB = 16 };
        var container = SecureContainer.Of("init", spec.Image, pod, new()
        {
            ["command"] = new JsonArray("/bin/bash", "-c", $"out=$(/cockroach/cockroach init --certs-dir=/certs --host={block}-0.{block}:{CockroachDbSpec.Port} 2>&1); code=$?; echo \"$out\"; [ $code -eq 0 ] || echo \"$out\" | grep -q 'already been initialized'"),
            ["volumeMounts"] = new JsonArray(Mount()),
        });
        var template = SecurePod.Template(name, pod, User, container, new() { Spread = false, RestartPolicy = "OnFailure", Volumes = [Certificates(RootSecret(block, spec))] });
        template["spec"]!["serviceAccountName"] = block;
        return context.Make("batch/v1", "Job", name, name, new() { ["spec"] = new JsonObject { ["backoffLimit"] = 20, ["template"] = template } });
    }

    static Manifest FirstStartPolicy(RenderContext context, string block) => context.Make("networking.k8s.io/v1", "NetworkPolicy", InitName(block), InitName(block), new()
    {
        ["spec"] = new JsonObject
        {
            ["podSelector"] = new JsonObject { ["matchLabels"] = RenderContext.Selector(InitName(block)) },
            ["policyTypes"] = new JsonArray("Ingress", "Egress"),
            ["ingress"] = new JsonArray(),
            ["egress"] = new JsonArray(NetworkRules.Dns(), NetworkRules.To([NetworkRules.Pods(block)], [CockroachDbSpec.Port])),
        },
    });

    static JsonObject Claim(CockroachDbSpec spec) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = "data" },
        ["spec"] = new JsonObject
        {
            ["accessModes"] = new JsonArray("ReadWriteOnce"),
            ["storageClassName"] = spec.StorageClass,
            ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = string.Create(CultureInfo.InvariantCulture, $"{spec.StorageGiB}Gi") } },
        },
    };

    static JsonObject Probe(string path, int failures) => new()
    {
        ["httpGet"] = new JsonObject { ["path"] = path, ["port"] = "http", ["scheme"] = "HTTPS" },
        ["periodSeconds"] = 5,
        ["timeoutSeconds"] = 2,
        ["failureThreshold"] = failures,
    };

    static JsonObject Port(string name, int port) => new() { ["name"] = name, ["containerPort"] = port, ["protocol"] = "TCP" };

    static JsonObject Mount() => new() { ["name"] = "certs", ["mountPath"] = "/certs", ["readOnly"] = true };

    // Keys that others can read are refused; 0440 in decimal.
    static JsonObject Certificates(string secret) => new() { ["name"] = "certs", ["secret"] = new JsonObject { ["secretName"] = secret, ["defaultMode"] = Mode } };
}
