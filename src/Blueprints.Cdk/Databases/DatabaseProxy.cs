using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.RDS;
using Blueprints.Databases;
using Constructs;
using DatabaseEngine = Blueprints.Databases.DatabaseEngine;

namespace Blueprints.Cdk;

/// <summary>An RDS Proxy: a pool of connections before a database, by TLS, with an endpoint more for reads where the spec wants one.</summary>
public sealed class DatabaseProxy : NetworkedBlock
{
    const int NameLimit = 60;

    readonly DatabaseProxySpec _spec;
    readonly Database _database;

    /// <summary>Makes the proxy.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the database.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public DatabaseProxy(Construct scope, string id, DatabaseProxyProps props)
        : base(scope, id, "DatabaseProxy", props.Carry(id, props.Shard, props.Database.Block), props.Database.Port, props.Network, "Proxy: its callers in, its database out")
    {
        (_spec, _database) = (props.Spec, props.Database);
        _database.AllowFrom(this);
        Role = new(this, "role", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com") });
        var mayRead = Grant("secret", Role, _database.ReadSecret);
        Proxy = Make(props.Network);
        // Without its permission it comes up and cannot connect.
        Proxy.Node.AddDependency(mayRead);
        TargetGroup = MakeTargets();
        ReadOnlyEndpoint = _spec.ReadOnlyEndpoint ? MakeReadOnly(props.Network) : null;
        // Before a cluster without a writer, the proxy's own endpoint answers nobody.
        Endpoint = _database is AuroraCluster { IsSecondary: true } && ReadOnlyEndpoint is { } readers ? readers.AttrEndpoint : Proxy.AttrEndpoint;
    }

    /// <summary>The role by which it reads the database's secret.</summary>
    public Role Role { get; }

    /// <summary>The proxy.</summary>
    public CfnDBProxy Proxy { get; }

    /// <summary>Its pool and its database.</summary>
    public CfnDBProxyTargetGroup TargetGroup { get; }

    /// <summary>The endpoint for reads; null where the spec wants none.</summary>
    public CfnDBProxyEndpoint? ReadOnlyEndpoint { get; }

    /// <summary>The host name to connect to.</summary>
    public string Endpoint { get; }

    internal override IEnumerable<(string Name, string Value)> Environment
    {
        get
        {
            yield return ("ENDPOINT", Endpoint);
            yield return ("PORT", Port.ToString(CultureInfo.InvariantCulture));
            yield return _spec.IamAuthentication ? ("USER", Database.MasterUser) : ("SECRET_ARN", _database.SecretArn);
            if (ReadOnlyEndpoint is { } readers)
                yield return ("READER_ENDPOINT", readers.AttrEndpoint);
        }
    }

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Proxy.Ref)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("databaseProxyEndpoint", Endpoint)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers servers)
            Grant(servers);
        else
            base.Connect(caller);
    }

    /// <summary>Lets servers connect and sign in: by IAM, or with the database's secret.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"to-{servers.Block}", servers.Role, _spec.IamAuthentication ? SignIn() : _database.ReadSecret);
    }

    // arn:aws:rds:region:account:db-proxy:prx-0123 is arn:aws:rds-db:region:account:dbuser:prx-0123/user to who signs in.
    PolicyStatement SignIn()
    {
        var proxy = Fn.Select(6, Fn.Split(":", Proxy.AttrDbProxyArn));
        return Right.To(["rds-db:connect"], $"arn:aws:rds-db:{Stack.Of(this).Region}:{Stack.Of(this).Account}:dbuser:{proxy}/{Database.MasterUser}");
    }

    CfnDBProxy Make(NetworkReference network) => new(this, "proxy", new CfnDBProxyProps
    {
        DbProxyName = PhysicalNames.Within(NameLimit, Name),
        EngineFamily = _database.Engine == DatabaseEngine.Postgres ? "POSTGRESQL" : "MYSQL",
        RoleArn = Role.RoleArn,
        VpcSubnetIds = [.. network.IsolatedSubnetIds],
        VpcSecurityGroupIds = [SecurityGroupId],
        RequireTls = _spec.RequireTls,
        IdleClientTimeout = _spec.IdleClientTimeoutSeconds,
        DebugLogging = _spec.DebugLogging,
        Auth = new[] { new CfnDBProxy.AuthFormatProperty { AuthScheme = "SECRETS", SecretArn = _database.SecretArn, IamAuth = _spec.IamAuthentication ? "REQUIRED" : "DISABLED" } },
    });

    CfnDBProxyTargetGroup MakeTargets()
    {
        var group = new CfnDBProxyTargetGroup(this, "targets", new CfnDBProxyTargetGroupProps
        {
            DbProxyName = Proxy.Ref,
            TargetGroupName = "default",
            DbClusterIdentifiers = _database is AuroraCluster cluster ? [cluster.Cluster.Ref] : null,
            DbInstanceIdentifiers = _database is DatabaseInstance instance ? [instance.Instance.Ref] : null,
            ConnectionPoolConfigurationInfo = new CfnDBProxyTargetGroup.ConnectionPoolConfigurationInfoFormatProperty
            {
                MaxConnectionsPercent = _spec.MaxConnectionsPercent,
                MaxIdleConnectionsPercent = _spec.MaxIdleConnectionsPercent,
                ConnectionBorrowTimeout = _spec.BorrowTimeoutSeconds,
                SessionPinningFilters = _spec.ExcludeVariableSets ? ["EXCLUDE_VARIABLE_SETS"] : null,
            },
        });
        // AWS refuses a cluster that has no writer yet.
        foreach (var ready in _database.Ready)
            group.AddDependency(ready);
        return group;
    }

    CfnDBProxyEndpoint MakeReadOnly(NetworkReference network)
    {
        var endpoint = new CfnDBProxyEndpoint(this, "read-only", new CfnDBProxyEndpointProps
        {
            DbProxyName = Proxy.Ref,
            DbProxyEndpointName = PhysicalNames.Within(NameLimit, ChildName("read-only")),
            TargetRole = "READ_ONLY",
            VpcSubnetIds = [.. network.IsolatedSubnetIds],
            VpcSecurityGroupIds = [SecurityGroupId],
        });
        endpoint.AddDependency(TargetGroup);
        return endpoint;
    }
}
