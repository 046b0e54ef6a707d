using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// RDS Proxy: a pool of database connections that many servers share, kept through a failover. It reads the master password from its secret, and nothing else; servers
/// reach it by TLS. Calls pass through: flows go from the servers to the proxy and from the proxy to its database.
/// </summary>
public sealed record DatabaseProxySpec : BlockSpec
{
    /// <summary>The database block that it stands in front of: an Aurora cluster or an RDS instance of this blueprint. Default: <c>db</c>.</summary>
    public string Database { get; init; } = "db";

    /// <summary>A second endpoint for reads, which uses an Aurora cluster's readers. Default: no. It is an interface endpoint, billed by hour and zone.</summary>
    public bool ReadOnlyEndpoint { get; init; }

    /// <summary>Part of the database's <c>max_connections</c> that the pool may use, in per cent; 1 to 100. Default: 90, which leaves some for operators.</summary>
    public int MaxConnectionsPercent { get; init; } = 90;

    /// <summary>Part of <c>max_connections</c> kept open without use, in per cent; 0 to <see cref="MaxConnectionsPercent"/>. Default: 50.</summary>
    public int MaxIdleConnectionsPercent { get; init; } = 50;

    /// <summary>Seconds a caller waits for a connection when all are in use; 0 to 300. Default: 120, as AWS has it. Lower it to fail fast.</summary>
    public int BorrowTimeoutSeconds { get; init; } = 120;

    /// <summary>Seconds after which a caller's idle connection is closed; 1 to 28,800. Default: 1,800.</summary>
    public int IdleClientTimeoutSeconds { get; init; } = 1_800;

    /// <summary>Lets sessions that set variables share connections, where all set the same ones; otherwise each is pinned to its own. Default: no.</summary>
    public bool ExcludeVariableSets { get; init; }

    /// <summary>Whether callers have to use TLS. Default: yes.</summary>
    public bool RequireTls { get; init; } = true;

    /// <summary>Whether callers sign in by their role (<c>rds-db:connect</c>) instead of the password. Default: no. They then get no access to the secret.</summary>
    public bool IamAuthentication { get; init; }

    /// <summary>Logs statements, for finding what pins sessions; AWS turns it off after a day. Default: no.</summary>
    public bool DebugLogging { get; init; }

    /// <summary>Before a cluster without a writer only the endpoint for reads answers (Aurora User Guide, "Using RDS Proxy with Aurora global databases").</summary>
    internal DatabaseProxySpec ForReaders() => this with { ReadOnlyEndpoint = true };

    internal override DatabaseProxySpec InReplicaRegion(Blueprint design, string region) =>
        design.Blocks.TryGet<AuroraClusterSpec>(Database, out var cluster) && cluster.Global is not null ? ForReaders() : this;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        ValidatePool(problems);
        ValidateDatabase(problems, blueprint);
    }

    /// <summary>The rules that hold whatever database is behind it.</summary>
    internal void ValidatePool(ProblemCollector problems)
    {
        problems.Range("maxConnectionsPercent", MaxConnectionsPercent, 1, 100);
        problems.Range("maxIdleConnectionsPercent", MaxIdleConnectionsPercent, 0, Math.Max(0, MaxConnectionsPercent));
        problems.Range("borrowTimeoutSeconds", BorrowTimeoutSeconds, 0, 300);
        problems.Range("idleClientTimeoutSeconds", IdleClientTimeoutSeconds, 1, 28_800);
        if (IamAuthentication && !RequireTls)
            problems.Add("requireTls", "false with iamAuthentication", "true", "require TLS: a token must not travel in the clear");
    }

    void ValidateDatabase(ProblemCollector problems, Blueprint blueprint)
    {
        var isCluster = blueprint.Blocks.TryGet<AuroraClusterSpec>(Database, out var cluster);
        if (!isCluster && !blueprint.Blocks.TryGet<DatabaseInstanceSpec>(Database, out _))
            problems.Add("database", $"\"{Database}\"", "the name of an aurora-cluster or database-instance block", "name a database of this blueprint");
        else if (ReadOnlyEndpoint && (!isCluster || cluster!.FixedReaders == 0))
            problems.Add("readOnlyEndpoint", "true", "an Aurora cluster with a reader behind the proxy", "add a reader, or remove the endpoint");
        foreach (var self in blueprint.Blocks.Where(block => ReferenceEquals(block.Spec, this)))
            ValidateFlows(problems, blueprint, self.Name);
    }

    void ValidateFlows(ProblemCollector problems, Blueprint blueprint, string self)
    {
        var callees = blueprint.Flows.Where(flow => flow.From == self).Select(flow => flow.To).ToList();
        foreach (var other in callees.Where(callee => callee != Database))
            problems.Add("flows", $"a flow to \"{other}\"", $"flows to \"{Database}\" only", "a proxy calls its own database");
        if (callees.Count == 0 && blueprint.Flows.Any(flow => flow.To == self))
            problems.Add("flows", "none to the database", $"a flow from \"{self}\" to \"{Database}\"", "add it: the calls pass through");
    }
}
