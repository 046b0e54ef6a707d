namespace Blueprints.LoadBalancing;

/// <summary>What a load balancer asks of a request before it passes.</summary>
public enum RequestCheck
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That its user has signed in.</summary>
    SignIn,

    /// <summary>That it carries a valid token.</summary>
    Token,
}
