using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Databases;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>A relational database: in isolated subnets, encrypted, reached by TLS only, its password made, kept and rotated by RDS in Secrets Manager.</summary>
public abstract class Database : NetworkedBlock
{
    internal const string MasterUser = "dbadmin";

    private protected Database(string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, DatabaseEngine engine, NetworkReference network)
        : base(type, name, block, args, options, DatabaseDefaults.Port(engine), network, "Database: its callers in, nothing out") =>
        SubnetGroup = new(name, new() { SubnetIds = network.IsolatedSubnetIds, Description = $"Isolated subnets of {name}" }, Child());

    /// <summary>The isolated subnets it lives in.</summary>
    public Rds.SubnetGroup SubnetGroup { get; }

    /// <summary>The engine.</summary>
    internal abstract DatabaseEngine Engine { get; }

    /// <summary>The instances that have to stand before a proxy can use them.</summary>
    internal abstract ImmutableArray<Resource> Ready { get; }

    /// <summary>The host name that writes go to.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private protected set; } = null!;

    /// <summary>The ARN of the secret with the user name and the password, not their value.</summary>
    [Output("secretArn")]
    public Output<string> SecretArn { get; private protected set; } = null!;

    internal override IEnumerable<(string Name, Input<string> Value)> Environment =>
        [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), ("SECRET_ARN", SecretArn)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("databaseEndpoint", Endpoint), ("databaseSecretArn", SecretArn)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers { IsApplication: true } servers)
            Grant(servers);
        else if (caller is not DatabaseProxy)
            base.Connect(caller);
        // A proxy let itself in when it was made.
    }

    /// <summary>Lets servers call the database and read its secret, and no other secret.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers)
    {
        AllowFrom(servers);
        return new(ChildName($"secret-to-{servers.Block}"), new()
        {
            Role = servers.Role.Name,
            Policy = SecretArn.Apply(secret => PolicyDocument.Of(new PolicyStatement { Actions = ["secretsmanager:GetSecretValue"], Resources = [secret] })),
        }, Child());
    }
}
