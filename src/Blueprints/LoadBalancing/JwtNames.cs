namespace Blueprints.LoadBalancing;

/// <summary>What AWS calls the parts of a token's verification.</summary>
public static class JwtNames
{
    /// <summary>The name of a claim's format.</summary>
    /// <param name="format">The format.</param>
    public static string Of(JwtClaimFormat format) => format switch
    {
        JwtClaimFormat.List => "string-array",
        JwtClaimFormat.SpaceSeparated => "space-separated-values",
        _ => "single-string",
    };
}
