using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A block inside the network: it has a security group of its own, and callers are let in one by one.</summary>
public abstract class NetworkedBlock : BlockConstruct
{
    private protected NetworkedBlock(Construct scope, string id, string type, Carried carried, int port, NetworkReference network, string purpose) : base(scope, id, type, carried)
    {
        Port = port;
        SecurityGroup = new(this, "sg", new SecurityGroupProps { Vpc = network.VpcFor(this), Description = purpose, AllowAllOutbound = false });
    }

    /// <summary>The TCP port that callers use.</summary>
    public int Port { get; }

    /// <summary>What lets callers in and callees out. It holds no rules of its own: each rule is a resource.</summary>
    public SecurityGroup SecurityGroup { get; }

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is NetworkedBlock networked)
            AllowFrom(networked);
    }

    /// <summary>Lets another block call this one on its port: out of the caller's security group and into this one's.</summary>
    /// <param name="caller">The block that calls.</param>
    public CfnSecurityGroupIngress AllowFrom(NetworkedBlock caller) => AllowFrom(caller, new(Port));

    internal CfnSecurityGroupIngress AllowFrom(NetworkedBlock caller, TargetPort port)
    {
        // The block's main port needs nothing to tell its rules by.
        var suffix = port == new TargetPort(Port) ? "" : $"-{port}";
        _ = new CfnSecurityGroupEgress(caller, $"to-{Block}{suffix}", new CfnSecurityGroupEgressProps
        {
            GroupId = caller.SecurityGroup.SecurityGroupId,
            DestinationSecurityGroupId = SecurityGroup.SecurityGroupId,
            IpProtocol = port.Protocol,
            FromPort = port.Port,
            ToPort = port.Port,
            Description = $"To {Block}",
        });
        return new(this, $"from-{caller.Block}{suffix}", new CfnSecurityGroupIngressProps
        {
            GroupId = SecurityGroup.SecurityGroupId,
            SourceSecurityGroupId = caller.SecurityGroup.SecurityGroupId,
            IpProtocol = port.Protocol,
            FromPort = port.Port,
            ToPort = port.Port,
            Description = $"From {caller.Block}",
        });
    }

    /// <summary>Lets in the users that an accelerator brings with their own addresses.</summary>
    internal virtual void AllowAccelerated() { }

    private protected CfnSecurityGroupIngress AllowFrom(string id, string cidr, int port, string description, string protocol = "tcp") => new(this, id, new CfnSecurityGroupIngressProps
    {
        GroupId = SecurityGroup.SecurityGroupId,
        CidrIp = cidr,
        IpProtocol = protocol,
        FromPort = port,
        ToPort = port,
        Description = description,
    });

    private protected CfnSecurityGroupEgress AllowTo(string id, string cidr, int port, string description) => new(this, id, new CfnSecurityGroupEgressProps
    {
        GroupId = SecurityGroup.SecurityGroupId,
        CidrIp = cidr,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Description = description,
    });
}
