using System.Security.Cryptography;
using System.Text;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Names that reach the cloud, made from a construct's path alone, so that they never change.</summary>
static class PhysicalNames
{
    const int HashLength = 6;

    // Ids that say nothing, as the CDK's own logical ids leave them out.
    static readonly string[] Silent = ["Default", "Resource"];

    /// <summary>The path in lower case with hyphens: <c>phase2-web</c>.</summary>
    public static string Of(Construct construct)
    {
        var parts = construct.Node.Path.Split('/').Where(part => !Silent.Contains(part));
        return new([.. string.Join('-', parts).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
    }

    /// <summary>A name of a limited length; a longer one ends in its hash.</summary>
    public static string Within(int limit, string name) => name.Length <= limit ? name : $"{name[..(limit - HashLength - 1)].TrimEnd('-')}-{Hash(name)}";

    /// <summary>Six hexadecimal digits that tell texts apart.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
