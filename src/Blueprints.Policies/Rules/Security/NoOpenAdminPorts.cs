using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1506: the internet reaches no port of administration and no database.</summary>
sealed class NoOpenAdminPorts : PolicyRule
{
    static readonly RuleParameter Ports = RuleParameter.List("ports", "Ports that no rule may open to the internet", "22", "3389", "1433", "1521", "3306", "5432", "5984", "6379", "9092", "9200", "11211", "27017");

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1506",
        Name = "no-open-admin-ports",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "No security group opens administration or data ports to the internet.",
        Rationale = "An open port 22 or 5432 is found and tried within minutes.",
        Remediation = "Name the security group of the callers as the source; administer through Session Manager.",
        Reference = "AWS Foundational Security Best Practices: EC2.13, EC2.14, EC2.19",
        ForEachResource = true,
        Parameters = [Ports],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var ports = settings.List(Ports).Select(port => int.TryParse(port, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return from rule in Inline(context).Concat(Standalone(context))
               where rule.Sources.Any(source => source is "0.0.0.0/0" or "::/0")
               let first = Exposed(rule.Protocol, rule.From, rule.To, ports)
               where first is not null
               select About(rule.Resource, rule.Place, $"port {first} open to the internet", "named security groups or addresses", "name who may call");
    }

    static int? Exposed(string? protocol, decimal? from, decimal? to, int[] ports)
    {
        if (protocol == "-1")
            return ports.Length > 0 ? ports[0] : null;
        var port = Array.FindIndex(ports, port => port >= from && port <= to);
        return port < 0 ? null : ports[port];
    }

    static IEnumerable<(GraphResource Resource, string Place, string? Protocol, decimal? From, decimal? To, string[] Sources)> Inline(PolicyContext context) =>
        from @group in context.OfType("aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
        from rule in @group.Fact("ingress").Items ?? []
        select (@group, "ingress", rule.At("protocol").Text(), rule.At("fromPort").Number(), rule.At("toPort").Number(), Sources(Part(rule, "cidrBlocks"), Part(rule, "ipv6CidrBlocks")));

    static IEnumerable<(GraphResource Resource, string Place, string? Protocol, decimal? From, decimal? To, string[] Sources)> Standalone(PolicyContext context) =>
    [
        .. from rule in context.OfType("aws:ec2/securityGroupRule:SecurityGroupRule")
           where rule.Text("type") == "ingress"
           select (rule, "cidrBlocks", rule.Fact("protocol").Text(), rule.Number("fromPort"), rule.Number("toPort"), Sources(rule.Fact("cidrBlocks"), rule.Fact("ipv6CidrBlocks"))),
        .. from rule in context.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
           select (rule, "cidrIpv4", rule.Fact("ipProtocol").Text(), rule.Number("fromPort"), rule.Number("toPort"), Sources(rule.Fact("cidrIpv4"), rule.Fact("cidrIpv6"))),
    ];

    static Fact Part(Fact rule, string name) => rule.Members.FirstOrDefault(member => member.Name == name).Value;

    static string[] Sources(params Fact[] lists) => [.. lists.SelectMany(list => list.Items ?? []).Select(item => item.Text()).OfType<string>()];
}
