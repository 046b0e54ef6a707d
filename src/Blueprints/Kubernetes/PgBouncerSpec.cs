using Blueprints.Databases;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// PgBouncer as pods in the cluster: a connection pool between many pods and a PostgreSQL database. A hundred servers with ten connections each open a thousand; the pool opens a few. Users and
/// passwords are in a Secret of the cluster that is not made here.
/// </summary>
public sealed record PgBouncerSpec : BlockSpec, IPodsSpec
{
    /// <summary>The port of PgBouncer: 6432.</summary>
    public const int Port = 6432;

    /// <summary>The database block: a PostgreSQL cluster or instance, or CockroachDB. Required.</summary>
    public required string Database { get; init; }

    /// <summary>The database's name in it; 1 to 63 letters, digits and underscores. Default: <c>app</c>.</summary>
    public string DatabaseName { get; init; } = "app";

    /// <summary>The image with PgBouncer at <c>/usr/bin/pgbouncer</c>. Default: CloudNativePG's, release 1.24.1.</summary>
    public string Image { get; init; } = "ghcr.io/cloudnative-pg/pgbouncer:1.24.1";

    /// <summary>Replicas; 1 to 50. Default: 2, so that one can fail.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>When a connection goes back to the pool. Default: after each transaction.</summary>
    public PoolMode Mode { get; init; } = PoolMode.Transaction;

    /// <summary>Connections to the database by all replicas together; 1 to 5,000 and at least <see cref="Replicas"/>. Default: 200. PostgreSQL's practical limit is in the hundreds.</summary>
    public int ServerConnections { get; init; } = 200;

    /// <summary>Whether there is a second pool of as many connections for the database's readers, under the database's name and <c>_ro</c>. Default: no.</summary>
    public bool Readers { get; init; }

    /// <summary>Connections that each calling pod opens to the pool; 1 to 1,000. Default: 10.</summary>
    public int ConnectionsPerPod { get; init; } = 10;

    /// <summary>The Secret with <c>userlist.txt</c>. Default: none given, the block's name and <c>-users</c>.</summary>
    public string? UsersSecret { get; init; }

    /// <summary>What each pod asks for. Default: a quarter of a vCPU, which is one busy loop, and 128 MiB.</summary>
    public PodResources Pod { get; init; } = new() { CpuMillicores = 250, CpuLimitMillicores = 1_000, MemoryMiB = 128, ScratchMiB = 16 };

    int IPodsSpec.FewestPods => Replicas;

    int IPodsSpec.MostPods => Replicas;

    /// <summary>Connections that all callers open when they run as many pods as they may.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="block">The name of this block.</param>
    public int ClientConnections(Blueprint blueprint, string block) => (int)Math.Min(int.MaxValue, blueprint.Flows
        .Where(flow => flow.To == block).Select(flow => flow.From).Distinct()
        .Sum(caller => blueprint.Blocks.TryGet<IPodsSpec>(caller, out var pods) ? (long)pods.MostPods * ConnectionsPerPod : 0));

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        var database = blueprint.Blocks.FirstOrDefault(block => block.Name == Database)?.Spec;
        if (database is not (AuroraClusterSpec { Engine: DatabaseEngine.Postgres } or DatabaseInstanceSpec { Engine: DatabaseEngine.Postgres } or CockroachDbSpec))
            problems.Add("database", $"\"{Database}\"", "a PostgreSQL block of kind aurora-cluster, database-instance or cockroachdb", "name the database; MySQL speaks another protocol");
        if (Readers && database is not AuroraClusterSpec)
            problems.Add("readers", "true", "true before an aurora-cluster", "remove it: only a cluster has one address for its readers");
        DatabaseNames.Validate("databaseName", DatabaseName, problems);
        KubernetesNames.ValidateImage(problems, Image);
        problems.Range("replicas", Replicas, 1, 50);
        problems.Defined("mode", Mode);
        problems.Range("serverConnections", ServerConnections, Math.Clamp(Replicas, 1, 5_000), 5_000);
        problems.Range("connectionsPerPod", ConnectionsPerPod, 1, 1_000);
        if (UsersSecret is not null)
            KubernetesNames.Validate(problems, "usersSecret", UsersSecret);
        Pod.Validate(problems.At("pod"));
    }
}
