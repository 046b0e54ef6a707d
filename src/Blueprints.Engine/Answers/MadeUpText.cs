using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Engine.Answers;

/// <summary>Made-up texts for one call of a function: the same for the same call, in the form that a field's name asks for. Those that could be anything can be told by <see cref="Mark"/>.</summary>
/// <param name="token">The function's token.</param>
/// <param name="arguments">Its arguments as text.</param>
/// <param name="region">The region of its provider.</param>
/// <param name="name">Its argument <c>name</c>; empty for none.</param>
sealed class MadeUpText(string token, string arguments, string region, string name)
{
    /// <summary>What each made-up identifier and name holds. In a graph a text with it is a value that is not known.</summary>
    public const string Mark = "0ff11e00";

    // Longer names first where one ends another.
    static readonly (string Thing, string Prefix)[] Prefixes =
    [
        ("transitgateway", "tgw"), ("internetgateway", "igw"), ("natgateway", "nat"), ("networkinterface", "eni"), ("networkacl", "acl"), ("vpcendpoint", "vpce"), ("securitygroup", "sg"), ("routetable", "rtb"),
        ("launchtemplate", "lt"), ("prefixlist", "pl"), ("dhcpoptions", "dopt"), ("allocation", "eipalloc"), ("elasticip", "eipalloc"), ("eip", "eipalloc"), ("snapshot", "snap"), ("volume", "vol"), ("subnet", "subnet"),
        ("instance", "i"), ("image", "ami"), ("ami", "ami"), ("vpc", "vpc"),
    ];

    readonly string _thing = token.Split(':', '/')[^1] is ['g', 'e', 't', .. var thing] ? thing : token;

    /// <summary>A text.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="index">Which of several, from 0.</param>
    public string Of(string field, int index)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token} {arguments} {field} {index}")));
        var one = field.EndsWith("ss", StringComparison.Ordinal) ? field : field.TrimEnd('s');
        return one switch
        {
            "region" => region,
            "ownerId" or "accountId" or "registryId" or "account" => Synthesis.Account,
            "availabilityZone" => $"{region}{(char)('a' + index)}",
            "json" => "{}",
            "value" or "insecureValue" when name.StartsWith("/aws/service/", StringComparison.Ordinal) => OfAmazon(hash),
            // Read as JSON as often as not.
            "secretString" or "result" => $"{{\"value\":\"{Mark}\"}}",
            _ when one.EndsWith("policy", StringComparison.OrdinalIgnoreCase) || one.EndsWith("json", StringComparison.OrdinalIgnoreCase) || one.EndsWith("document", StringComparison.OrdinalIgnoreCase) => "{}",
            _ when one.EndsWith("arn", StringComparison.OrdinalIgnoreCase) => $"arn:aws:{token.Split(':', '/') switch { [_, var service, ..] => service, _ => "aws" }}:{region}:{Synthesis.Account}:{Mark}{hash[..9]}",
            _ when one.Contains("ipv6cidr", StringComparison.OrdinalIgnoreCase) => "fd00::/56",
            _ when one.Contains("cidr", StringComparison.OrdinalIgnoreCase) => index == 0 ? "10.0.0.0/16" : $"10.{index}.0.0/16",
            _ when one.EndsWith("ip", StringComparison.OrdinalIgnoreCase) => $"10.0.0.{index + 4}",
            _ when one.EndsWith("url", StringComparison.OrdinalIgnoreCase) || (one == "endpoint" && token.StartsWith("aws:eks/", StringComparison.Ordinal)) => $"https://{Mark}{hash[..9]}.{region}.amazonaws.com",
            _ when one.EndsWith("endpoint", StringComparison.OrdinalIgnoreCase) || one is "address" or "host" || one.EndsWith("dnsName", StringComparison.OrdinalIgnoreCase) || one.EndsWith("domainName", StringComparison.OrdinalIgnoreCase) => $"{Mark}{hash[..9]}.{region}.amazonaws.com",
            _ when one.EndsWith("date", StringComparison.OrdinalIgnoreCase) || one.EndsWith("At", StringComparison.Ordinal) => "2025-01-01T00:00:00Z",
            _ when (one == "id" ? Prefix(_thing.TrimEnd('s')) : one.EndsWith("Id", StringComparison.Ordinal) ? Prefix(one[..^2]) : null) is { } prefix => $"{prefix}-{Mark}{hash[..9]}",
            // Twenty characters of hexadecimal digits are Base64 too.
            _ => $"{Mark}{hash[..12]}",
        };
    }

    static string? Prefix(string thing) => Prefixes.Where(known => thing.EndsWith(known.Thing, StringComparison.OrdinalIgnoreCase)).Select(known => known.Prefix).FirstOrDefault();

    // Parameters that Amazon publishes are images most of the time, alone or in a document.
    string OfAmazon(string hash) => name.EndsWith("/recommended", StringComparison.Ordinal) ? $"{{\"image_id\":\"ami-{Mark}{hash[..9]}\"}}" : $"ami-{Mark}{hash[..9]}";
}
