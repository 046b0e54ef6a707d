using System.Globalization;
using Blueprints.Databases;
using Pulumi;
using Dsql = Pulumi.Aws.Dsql;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>
/// An Aurora DSQL cluster and the private endpoint in the network that its callers reach it by. It is always encrypted and always asks for TLS; callers sign in with a token
/// of their role, for a database role that <c>AWS IAM GRANT</c> maps to it.
/// </summary>
public sealed class DistributedDatabase : NetworkedBlock
{
    readonly DistributedDatabaseSpec _spec;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the network.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public DistributedDatabase(string name, DistributedDatabaseArgs args, ComponentResourceOptions? options = null)
        : base("DistributedDatabase", name, args.Block ?? name, args.For(name), options, DistributedDatabaseSpec.Port, args.Network, "Database endpoint: its callers in, nothing out")
    {
        _spec = args.Spec;
        Cluster = Make(_spec);
        VpcEndpoint = new(name, new()
        {
            VpcId = args.Network.VpcId,
            ServiceName = Cluster.VpcEndpointServiceName,
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = args.Network.IsolatedSubnetIds,
            SecurityGroupIds = [SecurityGroupId],
            Tags = NameTag(name),
        }, Child());
        Endpoint = Output.Tuple(Cluster.Identifier, Cluster.VpcEndpointServiceName).Apply(cluster => HostName(cluster.Item1, cluster.Item2));
        RegisterOutputs();
    }

    /// <summary>The cluster.</summary>
    public Dsql.Cluster Cluster { get; }

    /// <summary>The endpoint that callers in the network reach it by.</summary>
    public Ec2.VpcEndpoint VpcEndpoint { get; }

    /// <summary>The host name inside the network.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ENDPOINT", Endpoint), ("PORT", Port.ToString(CultureInfo.InvariantCulture))];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Cluster.Identifier)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("databaseEndpoint", Endpoint)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers servers)
            Grant(servers);
        else
            base.Connect(caller);
    }

    /// <summary>Lets servers call the cluster and sign in to it, but not as its administrator.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers)
    {
        AllowFrom(servers);
        return new(ChildName($"to-{servers.Block}"), new()
        {
            Role = servers.Role.Name,
            Policy = Cluster.Arn.Apply(arn => PolicyDocument.Of(new PolicyStatement { Actions = ["dsql:DbConnect"], Resources = [arn] })),
        }, Child());
    }

    /// <summary>Links this cluster with one in another region, so that both take writes to the same data. Each cluster's half of the link is its own child.</summary>
    /// <param name="other">The cluster of the other region, with the same witness.</param>
    /// <exception cref="InvalidOperationException">The clusters have no witness in common.</exception>
    public void PeerWith(DistributedDatabase other)
    {
        if (_spec.WitnessRegion is not { } witness || other._spec.WitnessRegion != witness)
        {
            throw new InvalidOperationException(
                $"witnessRegion is \"{_spec.WitnessRegion}\" for \"{Block}\" and \"{other._spec.WitnessRegion}\" for \"{other.Block}\"; allowed: the same region for both; set it in the spec");
        }

        Peer(other, witness);
        other.Peer(this, witness);
    }

    void Peer(DistributedDatabase other, string witness) =>
        _ = new Dsql.ClusterPeering(Name, new() { Identifier = Cluster.Identifier, Clusters = [other.Cluster.Arn], WitnessRegion = witness }, Child());

    Dsql.Cluster Make(DistributedDatabaseSpec spec)
    {
        var args = new Dsql.ClusterArgs { DeletionProtectionEnabled = spec.DeletionProtection, Tags = NameTag(Name) };
        if (spec.WitnessRegion is { } witness)
            args.MultiRegionProperties = new Dsql.Inputs.ClusterMultiRegionPropertiesArgs { WitnessRegion = witness };
        return new(Name, args, Child());
    }

    // The service com.amazonaws.us-east-1.dsql-fnh4 serves <id>.dsql-fnh4.us-east-1.on.aws.
    static string HostName(string identifier, string service)
    {
        var parts = service.Split('.');
        return parts.Length < 4 ? identifier : $"{identifier}.{parts[3]}.{parts[2]}.on.aws";
    }
}
