using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// Has users sign in with an OpenID Connect provider before a request reaches a fleet. The client's secret is no part of it: it is wiring of the component.
/// </summary>
public sealed record OpenIdSignIn
{
    /// <summary>The provider's issuer identifier: <c>https://login.example.com</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where users sign in; https.</summary>
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>Where the load balancer gets tokens; https.</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>Where the load balancer reads who a user is; https.</summary>
    public required string UserInfoEndpoint { get; init; }

    /// <summary>The client's id at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>What is asked for, separated by spaces. Default: <c>openid</c>.</summary>
    public string Scope { get; init; } = "openid";

    /// <summary>Seconds until a user has to sign in again; 1 to 604,800 (a week). Default: 43,200, half a day.</summary>
    public int SessionSeconds { get; init; } = 43_200;

    internal void Validate(ProblemCollector problems)
    {
        RequireHttps(problems, "issuer", Issuer);
        RequireHttps(problems, "authorizationEndpoint", AuthorizationEndpoint);
        RequireHttps(problems, "tokenEndpoint", TokenEndpoint);
        RequireHttps(problems, "userInfoEndpoint", UserInfoEndpoint);
        if (ClientId.Length == 0)
            problems.Add("clientId", "\"\"", "the client's id at the provider", "name it");
        if (!Scope.Split(' ').Contains("openid"))
            problems.Add("scope", $"\"{Scope}\"", "scopes with openid among them", "add openid");
        problems.Range("sessionSeconds", SessionSeconds, 1, 604_800);
    }

    static void RequireHttps(ProblemCollector problems, string property, string address)
    {
        if (!address.StartsWith("https://", StringComparison.Ordinal))
            problems.Add(property, $"\"{address}\"", "an address that starts with https://", "correct it");
    }
}
