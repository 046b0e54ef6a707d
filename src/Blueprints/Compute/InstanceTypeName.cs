using System.Text.RegularExpressions;

namespace Blueprints.Compute;

/// <summary>What the name of an EC2 instance type says: <c>m7g.large</c> is class m, generation 7, Graviton.</summary>
/// <param name="Family">The family: <c>m7g</c>.</param>
/// <param name="Size">The size: <c>large</c>.</param>
public sealed partial record InstanceTypeName(string Family, string Size)
{
    /// <summary>The processor architecture as AWS names it: <c>arm64</c> for Graviton families (a <c>g</c> after the generation), else <c>x86_64</c>.</summary>
    public string Architecture => Graviton().IsMatch(Family) ? "arm64" : "x86_64";

    /// <summary>Reads a name; null when it is not formed like one. Whether AWS has such a type is the catalog's knowledge.</summary>
    /// <param name="name">The name, such as <c>t4g.small</c>.</param>
    public static InstanceTypeName? Parse(string name) =>
        Pattern().Match(name) is { Success: true } match ? new(match.Groups["family"].Value, match.Groups["size"].Value) : null;

    [GeneratedRegex(@"^(?<family>[a-z][a-z0-9]*(-[a-z0-9]+)*)\.(?<size>nano|micro|small|medium|large|[0-9]*xlarge|metal(-[0-9]+xl)?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(a1|[a-z]+[0-9]+g[a-z]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Graviton();
}
