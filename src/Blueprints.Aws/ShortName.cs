using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Aws;

/// <summary>
/// Names that AWS limits more tightly than Pulumi names resources. Pulumi appends a hyphen and seven characters to a logical name; where the result would not fit, a
/// name is given explicitly. Both depend on the logical name alone, so they never change.
/// </summary>
static class ShortName
{
    const int AutoNameSuffix = 8;
    const int HashLength = 6;
    const int BalancerLimit = 32;
    const int BalancerPrefix = 6;

    /// <summary>Null where the generated name fits; else the logical name, cut and made unique again by a hash of the whole.</summary>
    /// <param name="logicalName">The resource's logical name.</param>
    /// <param name="limit">AWS's limit, in characters.</param>
    public static string? WhereTooLong(string logicalName, int limit)
    {
        if (logicalName.Length + AutoNameSuffix <= limit)
            return null;
        return $"{logicalName[..(limit - HashLength - 1)].TrimEnd('-')}-{Hash(logicalName)}";
    }

    /// <summary>Six characters that tell a text from others, for names that may not hold the text itself.</summary>
    /// <param name="text">The text.</param>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    /// <summary>A name prefix for a load balancer or target group whose generated name does not fit in 32; null where it does.</summary>
    /// <param name="logicalName">The resource's logical name.</param>
    public static string? BalancerPrefixWhereTooLong(string logicalName) =>
        logicalName.Length + AutoNameSuffix <= BalancerLimit ? null : $"{logicalName[..(BalancerPrefix - 1)].TrimEnd('-')}-";
}
