using System.Globalization;
using Blueprints.Databases;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>
/// RDS Proxy in front of a database: it owns the security group rules between the two, reads the database's secret and no other, and takes the database as its target when
/// that has a writer.
/// </summary>
public sealed class DatabaseProxy : NetworkedBlock
{
    const int NameLimit = 63;

    readonly DatabaseProxySpec _spec;
    readonly Database _database;

    /// <summary>Makes the proxy.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the database.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public DatabaseProxy(string name, DatabaseProxyArgs args, ComponentResourceOptions? options = null)
        : base("DatabaseProxy", name, args.Block ?? name, args.For(name), options, args.Database.Port, args.Network, "Proxy: its callers in, its database out")
    {
        (_spec, _database) = (args.Spec, args.Database);
        _database.AllowFrom(this);
        Role = new(name, new() { AssumeRolePolicy = PolicyDocument.AssumedBy("rds.amazonaws.com") }, Child());
        var secret = new Iam.RolePolicy(ChildName("secret"), new() { Role = Role.Name, Policy = _database.SecretArn.Apply(ReadSecret) }, Child());
        Proxy = Make(args.Network, secret);
        TargetGroup = new(name, new() { DbProxyName = Proxy.Name, ConnectionPoolConfig = Pool(_spec) }, Child());
        Target = MakeTarget();
        ReadOnlyEndpoint = _spec.ReadOnlyEndpoint ? MakeReadOnly(args.Network) : null;
        // Before a cluster without a writer, the proxy's own endpoint answers nobody.
        Endpoint = _database is AuroraCluster { IsSecondary: true } && ReadOnlyEndpoint is { } readers ? readers.Endpoint : Proxy.Endpoint;
        RegisterOutputs();
    }

    /// <summary>The role that the proxy reads the secret with.</summary>
    public Iam.Role Role { get; }

    /// <summary>The proxy.</summary>
    public Rds.Proxy Proxy { get; }

    /// <summary>The pool's settings.</summary>
    public Rds.ProxyDefaultTargetGroup TargetGroup { get; }

    /// <summary>The database as the proxy's target.</summary>
    public Rds.ProxyTarget Target { get; }

    /// <summary>The endpoint of the readers; none unless the spec asks.</summary>
    public Rds.ProxyEndpoint? ReadOnlyEndpoint { get; }

    /// <summary>The host name that servers call instead of the database's.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment
    {
        get
        {
            yield return ("ENDPOINT", Endpoint);
            yield return ("PORT", Port.ToString(CultureInfo.InvariantCulture));
            yield return _spec.IamAuthentication ? ("USER", (Input<string>)Database.MasterUser) : ("SECRET_ARN", _database.SecretArn);
            if (ReadOnlyEndpoint is { } readers)
                yield return ("READER_ENDPOINT", readers.Endpoint);
        }
    }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Proxy.Name)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("databaseProxyEndpoint", Endpoint)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers servers)
            Grant(servers);
        else
            base.Connect(caller);
    }

    /// <summary>Lets servers call the proxy: with the database's secret, or by their role where the proxy asks for that.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers)
    {
        AllowFrom(servers);
        var policy = _spec.IamAuthentication ? Proxy.Arn.Apply(SignIn) : _database.SecretArn.Apply(ReadSecret);
        return new(ChildName($"to-{servers.Block}"), new() { Role = servers.Role.Name, Policy = policy }, Child());
    }

    static string ReadSecret(string secret) => PolicyDocument.Of(new PolicyStatement { Actions = ["secretsmanager:GetSecretValue"], Resources = [secret] });

    // arn:aws:rds:region:account:db-proxy:prx-0123 is arn:aws:rds-db:region:account:dbuser:prx-0123/user to who signs in.
    static string SignIn(string proxy)
    {
        var parts = proxy.Split(':');
        return PolicyDocument.Of(new PolicyStatement
        {
            Actions = ["rds-db:connect"],
            Resources = [$"{parts[0]}:{parts[1]}:rds-db:{parts[3]}:{parts[4]}:dbuser:{parts[^1]}/{Database.MasterUser}"],
        });
    }

    Rds.Proxy Make(NetworkReference network, Resource secretPolicy)
    {
        var args = new Rds.ProxyArgs
        {
            EngineFamily = _database.Engine == DatabaseEngine.Postgres ? "POSTGRESQL" : "MYSQL",
            RoleArn = Role.Arn,
            VpcSubnetIds = network.IsolatedSubnetIds,
            VpcSecurityGroupIds = [SecurityGroupId],
            RequireTls = _spec.RequireTls,
            IdleClientTimeout = _spec.IdleClientTimeoutSeconds,
            DebugLogging = _spec.DebugLogging,
            Auths =
            [
                new Rds.Inputs.ProxyAuthArgs { AuthScheme = "SECRETS", SecretArn = _database.SecretArn, IamAuth = _spec.IamAuthentication ? "REQUIRED" : "DISABLED" },
            ],
        };
        if (ShortName.WhereTooLong(Name, NameLimit) is { } shorter)
            args.Name = shorter;
        // Without its permission it comes up and cannot connect.
        return new(Name, args, Child([secretPolicy]));
    }

    static Rds.Inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs Pool(DatabaseProxySpec spec)
    {
        var args = new Rds.Inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs
        {
            MaxConnectionsPercent = spec.MaxConnectionsPercent,
            MaxIdleConnectionsPercent = spec.MaxIdleConnectionsPercent,
            ConnectionBorrowTimeout = spec.BorrowTimeoutSeconds,
        };
        if (spec.ExcludeVariableSets)
            args.SessionPinningFilters = ["EXCLUDE_VARIABLE_SETS"];
        return args;
    }

    Rds.ProxyTarget MakeTarget()
    {
        var args = new Rds.ProxyTargetArgs { DbProxyName = Proxy.Name, TargetGroupName = TargetGroup.Name };
        if (_database is AuroraCluster cluster)
            args.DbClusterIdentifier = cluster.Cluster.ClusterIdentifier;
        else
            args.DbInstanceIdentifier = ((DatabaseInstance)_database).Instance.Identifier;
        // AWS refuses a cluster that has no writer yet.
        return new(Name, args, Child([.. _database.Ready]));
    }

    Rds.ProxyEndpoint MakeReadOnly(NetworkReference network) => new(ChildName("read-only"), new()
    {
        DbProxyName = Proxy.Name,
        DbProxyEndpointName = ShortName.WhereTooLong(ChildName("read-only"), NameLimit) ?? ChildName("read-only"),
        TargetRole = "READ_ONLY",
        VpcSubnetIds = network.IsolatedSubnetIds,
        VpcSecurityGroupIds = [SecurityGroupId],
    }, Child([Target]));
}
