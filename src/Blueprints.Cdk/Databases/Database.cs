using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.RDS;
using Blueprints.Databases;
using Constructs;
using DatabaseEngine = Blueprints.Databases.DatabaseEngine;

namespace Blueprints.Cdk;

/// <summary>A relational database in isolated subnets. Its master password is made for it and kept in Secrets Manager.</summary>
public abstract class Database : NetworkedBlock
{
    internal const string MasterUser = "dbadmin";

    private protected Database(Construct scope, string id, string type, Carried carried, DatabaseEngine engine, NetworkReference network)
        : base(scope, id, type, carried, DatabaseDefaults.Port(engine), network, "Database: its callers in, nothing out")
    {
        Engine = engine;
        SubnetGroup = new(this, "subnets", new CfnDBSubnetGroupProps { SubnetIds = [.. network.IsolatedSubnetIds], DbSubnetGroupDescription = $"Isolated subnets of {Name}" });
    }

    /// <summary>The isolated subnets that it stands in.</summary>
    public CfnDBSubnetGroup SubnetGroup { get; }

    /// <summary>The host name to write to.</summary>
    public string Endpoint { get; private protected set; } = null!;

    /// <summary>The ARN of the secret with user and password.</summary>
    public string SecretArn { get; private protected set; } = null!;

    internal DatabaseEngine Engine { get; }

    /// <summary>What has to stand before others connect.</summary>
    internal abstract ImmutableArray<CfnResource> Ready { get; }

    internal override IEnumerable<(string Name, string Value)> Environment =>
        [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), ("SECRET_ARN", SecretArn)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("databaseEndpoint", Endpoint), ("databaseSecretArn", SecretArn)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers { IsApplication: true } servers)
            Grant(servers);
        else if (caller is not DatabaseProxy)
            base.Connect(caller);
        // A proxy let itself in when it was made.
    }

    /// <summary>Lets servers connect and read the master secret.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"secret-to-{servers.Block}", servers.Role, ReadSecret);
    }

    /// <summary>The right to read the master secret.</summary>
    internal PolicyStatement ReadSecret => Right.To(["secretsmanager:GetSecretValue"], SecretResource);

    /// <summary>The secret as policies name it. A secret that is known by its name only has six characters more in its ARN.</summary>
    private protected virtual string SecretResource => SecretArn;

    private protected static Dictionary<string, string> Parameters(DatabaseEngine engine, QueryDiagnostics? diagnostics) =>
        DatabaseSettings.Parameters(engine, diagnostics).ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}
