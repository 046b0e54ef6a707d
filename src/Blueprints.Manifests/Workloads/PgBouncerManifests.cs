using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>PgBouncer.</summary>
static class PgBouncerManifests
{
    // The distribution's own user is not root, but has no number that all images share.
    const int User = 10_001;
    const int ClientReserve = 20;

    public static IEnumerable<Manifest> Of(RenderContext context, string block, PgBouncerSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block);
        yield return context.Make("v1", "ConfigMap", block, block, new() { ["data"] = new JsonObject { ["pgbouncer.ini"] = Configuration(context, block, spec) } });
        yield return WorkloadParts.Deployment(context, block, spec.Replicas, Template(context, block, spec));
        yield return WorkloadParts.Service(context, block, block, headless: false, readyOnly: true, ("postgres", PgBouncerSpec.Port, "postgres"));
        yield return WorkloadParts.DisruptionBudget(context, block, 1);
        yield return NetworkRules.Policy(context, block, [PgBouncerSpec.Port], [], awsApis: false);
    }

    /// <summary>The configuration. The database's host comes from the environment of the container: PgBouncer reads <c>%include</c>, and the start script writes that part.</summary>
    public static string Configuration(RenderContext context, string block, PgBouncerSpec spec)
    {
        var pool = PoolSizing.PerReplica(spec.ServerConnections, spec.Replicas);
        var clients = PoolSizing.ClientsPerReplica(spec.ClientConnections(context.Blueprint, block), spec.Replicas) + ClientReserve;
        return string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            %include /tmp/database.ini

            [pgbouncer]
            listen_addr = 0.0.0.0
            listen_port = {PgBouncerSpec.Port}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = /etc/pgbouncer-users/userlist.txt
            pool_mode = {(spec.Mode == PoolMode.Session ? "session" : "transaction")}
            max_client_conn = {clients}
            default_pool_size = {pool}
            max_db_connections = {pool}
            reserve_pool_size = 0
            max_prepared_statements = 200
            server_tls_sslmode = require
            query_wait_timeout = 30
            server_idle_timeout = 300
            ignore_startup_parameters = extra_float_digits
            logfile =
            pidfile =

            """);
    }

    static JsonObject Template(RenderContext context, string block, PgBouncerSpec spec)
    {
        var prefix = KubernetesNames.VariablePrefix(spec.Database);
        var inCluster = context.IsPods(spec.Database);
        var (host, port) = inCluster ? ($"{spec.Database}-public", CockroachDbSpec.Port.ToString(CultureInfo.InvariantCulture)) : ($"${prefix}_ENDPOINT", $"${prefix}_PORT");
        (string Name, string Host)[] databases = spec.Readers ? [(spec.DatabaseName, host), ($"{spec.DatabaseName}_ro", $"${prefix}_READER_ENDPOINT")] : [(spec.DatabaseName, host)];
        var pools = databases.Select((database, index) => $"echo \"{database.Name} = host={database.Host} port={port} dbname={spec.DatabaseName}\" {(index == 0 ? ">" : ">>")} /tmp/database.ini && ");
        var probe = new JsonObject { ["tcpSocket"] = new JsonObject { ["port"] = "postgres" }, ["periodSeconds"] = 5, ["timeoutSeconds"] = 2, ["failureThreshold"] = 3 };
        var container = SecureContainer.Of("pgbouncer", spec.Image, spec.Pod, new()
        {
            ["command"] = new JsonArray("/bin/sh", "-c", $"{string.Concat(pools)}exec /usr/bin/pgbouncer /etc/pgbouncer/pgbouncer.ini"),
            ["ports"] = new JsonArray(new JsonObject { ["name"] = "postgres", ["containerPort"] = PgBouncerSpec.Port, ["protocol"] = "TCP" }),
            ["envFrom"] = inCluster ? [] : new JsonArray(new JsonObject { ["configMapRef"] = new JsonObject { ["name"] = CalledBlocks.ConfigMap(spec.Database) } }),
            ["readinessProbe"] = probe,
            ["livenessProbe"] = probe.DeepClone(),
            // Clients that leave first take their connections along.
            ["lifecycle"] = new JsonObject { ["preStop"] = new JsonObject { ["sleep"] = new JsonObject { ["seconds"] = 15 } } },
            ["volumeMounts"] = new JsonArray(Mount("config", "/etc/pgbouncer"), Mount("users", "/etc/pgbouncer-users")),
        });
        return SecurePod.Template(block, spec.Pod, User, container, new()
        {
            GraceSeconds = 60,
            Volumes = [new JsonObject { ["name"] = "config", ["configMap"] = new JsonObject { ["name"] = block } }, new JsonObject { ["name"] = "users", ["secret"] = new JsonObject { ["secretName"] = UsersSecret(block, spec) } }],
            // Another configuration is another pod.
            Annotations = new() { ["blueprints/configuration"] = ContentHash.Of(Configuration(context, block, spec)) },
        });
    }

    public static string UsersSecret(string block, PgBouncerSpec spec) => spec.UsersSecret ?? $"{block}-users";

    static JsonObject Mount(string name, string path) => new() { ["name"] = name, ["mountPath"] = path, ["readOnly"] = true };
}
