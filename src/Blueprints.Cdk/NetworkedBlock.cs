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
        SecurityGroupId = SecurityGroup.SecurityGroupId;
    }

    // A block whose group EKS makes: a cluster, and what runs in it.
    private protected NetworkedBlock(Construct scope, string id, string type, Carried carried, int port) : base(scope, id, type, carried) => Port = port;

    /// <summary>The TCP port that callers use.</summary>
    public int Port { get; }

    /// <summary>What lets callers in and callees out, each rule a resource of its own; null for a cluster, whose group EKS makes, and for pods, which share it.</summary>
    public SecurityGroup? SecurityGroup { get; }

    /// <summary>The id of the security group that it is in.</summary>
    public string SecurityGroupId { get; private protected set; } = null!;

    // The block whose security group it is in, and which has the rules.
    private protected virtual NetworkedBlock RuleHolder => this;

    readonly Dictionary<(NetworkedBlock Caller, TargetPort Port), CfnSecurityGroupIngress> _letIn = [];

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
        // AWS refuses a rule that is there already: blocks that share a group share its rules.
        var (called, calling) = (RuleHolder, caller.RuleHolder);
        if (!called._letIn.TryGetValue((calling, port), out var rule))
            called._letIn.Add((calling, port), rule = called.LetIn(calling, port));
        return rule;
    }

    CfnSecurityGroupIngress LetIn(NetworkedBlock caller, TargetPort port)
    {
        // The block's main port needs nothing to tell its rules by.
        var suffix = port == new TargetPort(Port) ? "" : $"-{port}";
        // The group that EKS makes lets everything out.
        if (caller.SecurityGroup is not null)
        {
            _ = new CfnSecurityGroupEgress(caller, $"to-{Block}{suffix}", new CfnSecurityGroupEgressProps
            {
                GroupId = caller.SecurityGroupId,
                DestinationSecurityGroupId = SecurityGroupId,
                IpProtocol = port.Protocol,
                FromPort = port.Port,
                ToPort = port.Port,
                Description = $"To {Block}",
            });
        }

        return new(this, $"from-{caller.Block}{suffix}", new CfnSecurityGroupIngressProps
        {
            GroupId = SecurityGroupId,
            SourceSecurityGroupId = caller.SecurityGroupId,
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
        GroupId = SecurityGroupId,
        CidrIp = cidr,
        IpProtocol = protocol,
        FromPort = port,
        ToPort = port,
        Description = description,
    });

    private protected CfnSecurityGroupEgress AllowTo(string id, string cidr, int port, string description) => new(this, id, new CfnSecurityGroupEgressProps
    {
        GroupId = SecurityGroupId,
        CidrIp = cidr,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Description = description,
    });
}
