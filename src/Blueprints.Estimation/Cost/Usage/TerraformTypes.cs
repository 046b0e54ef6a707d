using System.Collections.Frozen;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>The words that usage files of other tools have for resource types, so that such a file works as it is.</summary>
static class TerraformTypes
{
    static readonly FrozenDictionary<string, string> Tokens = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws_autoscaling_group"] = "aws:autoscaling/group:Group",
        ["aws_instance"] = "aws:ec2/instance:Instance",
        ["aws_lb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_alb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_nat_gateway"] = "aws:ec2/natGateway:NatGateway",
        ["aws_sqs_queue"] = "aws:sqs/queue:Queue",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type token of another tool's type; null where it is none.</summary>
    /// <param name="type">The type: <c>aws_sqs_queue</c>.</param>
    public static string? TokenOf(string type) => Tokens.GetValueOrDefault(type);

    /// <summary>The name in an address: <c>web</c> in <c>module.shop.aws_instance.web[0]</c>; null where it is no address.</summary>
    public static string? NameIn(string address)
    {
        var at = TypeAt(address);
        if (at < 0 || address.IndexOf('.', at) is not (> 0 and var dot))
            return null;
        var name = address[(dot + 1)..];
        return name.IndexOf('[', StringComparison.Ordinal) is > 0 and var index ? name[..index] : name;
    }

    /// <summary>Whether an address is one of a resource of this type.</summary>
    public static bool Names(string address, string type)
    {
        var at = TypeAt(address);
        return at >= 0 && TokenOf(address[at..address.IndexOf('.', at)]) == type;
    }

    static int TypeAt(string address) => address.StartsWith("aws_", StringComparison.Ordinal) ? 0 : address.IndexOf(".aws_", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;
}
