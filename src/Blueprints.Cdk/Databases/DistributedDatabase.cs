using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Blueprints.Databases;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An Aurora DSQL cluster with an endpoint inside the network. Clients sign in with IAM: there is no password.</summary>
public sealed class DistributedDatabase : NetworkedBlock
{
    /// <summary>Makes the database.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the network.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="NotSupportedException">The spec has a witness: its region's peer would have to be known before either is deployed.</exception>
    public DistributedDatabase(Construct scope, string id, DistributedDatabaseProps props)
        : base(scope, id, "DistributedDatabase", props.Carry(id), DistributedDatabaseSpec.Port, props.Network, "Database endpoint: its callers in, nothing out")
    {
        if (props.Spec.WitnessRegion is { } witness)
            throw new NotSupportedException($"witnessRegion is \"{witness}\"; allowed: none, because CloudFormation cannot peer two clusters that are made together; remove it, or deploy with Pulumi");
        Cluster = new Props { ["DeletionProtectionEnabled"] = props.Spec.DeletionProtection, ["Tags"] = new[] { new Props { ["Key"] = "Name", ["Value"] = Name } } }
            .Make(this, "cluster", "AWS::DSQL::Cluster");
        var service = Cluster.GetAtt("VpcEndpointServiceName").ToString();
        VpcEndpoint = new(this, "endpoint", new CfnVPCEndpointProps
        {
            VpcId = props.Network.VpcId,
            ServiceName = service,
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = [.. props.Network.IsolatedSubnetIds],
            SecurityGroupIds = [SecurityGroupId],
        });
        // The service com.amazonaws.us-east-1.dsql-fnh4 serves <id>.dsql-fnh4.us-east-1.on.aws.
        Endpoint = $"{Cluster.GetAtt("Identifier")}.{Fn.Select(3, Fn.Split(".", service))}.{Stack.Of(this).Region}.on.aws";
    }

    /// <summary>The cluster.</summary>
    public CfnResource Cluster { get; }

    /// <summary>Its endpoint in the network.</summary>
    public CfnVPCEndpoint VpcEndpoint { get; }

    /// <summary>The host name to connect to.</summary>
    public string Endpoint { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture))];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Cluster.GetAtt("Identifier").ToString())];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("databaseEndpoint", Endpoint)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers servers)
            Grant(servers);
        else
            base.Connect(caller);
    }

    /// <summary>Lets servers connect, and sign in with their role.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers)
    {
        AllowFrom(servers);
        return Grant($"to-{servers.Block}", servers.Role, Right.To(["dsql:DbConnect"], Cluster.GetAtt("ResourceArn").ToString()));
    }
}
