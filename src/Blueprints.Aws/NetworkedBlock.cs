using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace Blueprints.Aws;

/// <summary>A block that is called over the network: it has a security group and a port, and nobody reaches it who was not let in.</summary>
public abstract class NetworkedBlock : BlockComponent
{
    private protected NetworkedBlock(
        string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, int port, NetworkReference network, string purpose)
        : base(type, name, block, args, options)
    {
        Port = port;
        SecurityGroup = new(ChildName("sg"), new() { VpcId = network.VpcId, Description = purpose, Tags = NameTag(name) }, Child());
        SecurityGroupId = SecurityGroup.Id;
    }

    // A block whose group EKS makes: a cluster, and what runs in it.
    private protected NetworkedBlock(string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, int port) : base(type, name, block, args, options) => Port = port;

    /// <summary>The TCP port it answers on.</summary>
    public int Port { get; }

    /// <summary>Its security group, which without further rules lets nothing in and nothing out; null for a cluster, whose group EKS makes, and for pods, which share it.</summary>
    public Ec2.SecurityGroup? SecurityGroup { get; }

    /// <summary>The id of the security group that it is in.</summary>
    public Output<string> SecurityGroupId { get; private protected set; } = null!;

    // The block whose security group it is in, and which has the rules.
    private protected virtual NetworkedBlock RuleHolder => this;

    readonly Dictionary<(NetworkedBlock Caller, TargetPort Port), Vpc.SecurityGroupIngressRule> _letIn = [];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is NetworkedBlock networked)
            AllowFrom(networked);
    }

    /// <summary>Lets another block call this one: a rule on each side, for this block's port only.</summary>
    /// <param name="caller">The block that calls.</param>
    /// <returns>This block's ingress rule.</returns>
    public Vpc.SecurityGroupIngressRule AllowFrom(NetworkedBlock caller) => AllowFrom(caller, new(Port));

    /// <summary>Lets another block call this one on a port of its own.</summary>
    /// <param name="caller">The block that calls.</param>
    /// <param name="port">The port and its protocol.</param>
    internal Vpc.SecurityGroupIngressRule AllowFrom(NetworkedBlock caller, TargetPort port)
    {
        // AWS refuses a rule that is there already: blocks that share a group share its rules.
        var (called, calling) = (RuleHolder, caller.RuleHolder);
        if (!called._letIn.TryGetValue((calling, port), out var rule))
            called._letIn.Add((calling, port), rule = called.LetIn(calling, port));
        return rule;
    }

    Vpc.SecurityGroupIngressRule LetIn(NetworkedBlock caller, TargetPort port)
    {
        // The block's main port needs nothing to tell its rules by.
        var suffix = port == new TargetPort(Port) ? "" : $"-{port}";
        // The group that EKS makes lets everything out.
        if (caller.SecurityGroup is not null)
        {
            _ = new Vpc.SecurityGroupEgressRule(caller.ChildName($"to-{Block}{suffix}"), new()
            {
                SecurityGroupId = caller.SecurityGroupId,
                ReferencedSecurityGroupId = SecurityGroupId,
                IpProtocol = port.Protocol,
                FromPort = port.Port,
                ToPort = port.Port,
                Description = $"To {Block}",
            }, caller.Child());
        }

        return new(ChildName($"from-{caller.Block}{suffix}"), new()
        {
            SecurityGroupId = SecurityGroupId,
            ReferencedSecurityGroupId = caller.SecurityGroupId,
            IpProtocol = port.Protocol,
            FromPort = port.Port,
            ToPort = port.Port,
            Description = $"From {caller.Block}",
        }, Child());
    }

    /// <summary>Lets in what an accelerator brings from users; most blocks stand behind none.</summary>
    internal virtual void AllowAccelerated() { }

    private protected Vpc.SecurityGroupIngressRule AllowFrom(string suffix, Input<string> cidr, int port, string description, string protocol = "tcp") => new(ChildName(suffix), new()
    {
        SecurityGroupId = SecurityGroupId,
        CidrIpv4 = cidr,
        IpProtocol = protocol,
        FromPort = port,
        ToPort = port,
        Description = description,
    }, Child());

    private protected Vpc.SecurityGroupEgressRule AllowTo(string suffix, Input<string> cidr, int port, string description) => new(ChildName(suffix), new()
    {
        SecurityGroupId = SecurityGroupId,
        CidrIpv4 = cidr,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Description = description,
    }, Child());
}
