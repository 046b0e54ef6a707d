using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>A claim that a token has to have.</summary>
public sealed record JwtClaim
{
    // The load balancer checks these by itself.
    static readonly string[] Checked = ["iss", "exp", "nbf", "iat"];

    /// <summary>The claim's name: <c>scope</c>; not one that is verified anyway (iss, exp, nbf, iat).</summary>
    public required string Name { get; init; }

    /// <summary>Values of which it has to have one; 1 to 10.</summary>
    public required ValueList<string> Values { get; init; }

    /// <summary>How the token holds the values. Default: one text.</summary>
    public JwtClaimFormat Format { get; init; } = JwtClaimFormat.Text;

    internal void Validate(ProblemCollector problems)
    {
        if (Name.Length == 0 || Checked.Contains(Name))
            problems.Add("name", $"\"{Name}\"", "a claim other than iss, exp, nbf and iat, which are verified anyway", "correct it, or remove the claim");
        problems.Range("values.count", Values.Count, 1, 10);
        problems.Defined("format", Format);
        if (Format == JwtClaimFormat.Text && Values.Count > 1)
            problems.Add("values.count", $"{Values.Count} of one text", "one value, or another format", "keep one, or set format to list");
    }
}
