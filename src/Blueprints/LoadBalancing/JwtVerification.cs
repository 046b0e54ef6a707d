using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// Has the load balancer verify the token (JSON Web Token) that a request carries, so that services only see callers that an identity provider vouches for: signature, issuer
/// and lifetime always, further claims where asked for. For callers that are programs; people sign in with <see cref="OpenIdSignIn"/>.
/// </summary>
public sealed record JwtVerification
{
    const int MaxClaims = 10;

    /// <summary>The issuer that tokens have to name: <c>https://login.example.com</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the issuer publishes its keys; https: <c>https://login.example.com/.well-known/jwks.json</c>.</summary>
    public required string KeysEndpoint { get; init; }

    /// <summary>Further claims that tokens have to have; at most 10, AWS's limit. Default: none.</summary>
    public ValueList<JwtClaim> Claims { get; init; } = [];

    internal void Validate(ProblemCollector problems)
    {
        if (Issuer.Length is 0 or > 256)
            problems.Add("issuer", $"{Issuer.Length} characters", "1 to 256 characters", "correct it");
        if (!KeysEndpoint.StartsWith("https://", StringComparison.Ordinal))
            problems.Add("keysEndpoint", $"\"{KeysEndpoint}\"", "an address that starts with https://", "correct it");
        problems.Range("claims.count", Claims.Count, 0, MaxClaims);
        problems.Unique("claims", Claims.Select(claim => claim.Name));
        for (var i = 0; i < Math.Min(Claims.Count, MaxClaims); i++)
            Claims[i].Validate(problems.At($"claims[{i}]"));
    }
}
