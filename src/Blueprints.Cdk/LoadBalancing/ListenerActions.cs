using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>What a listener and its rules do with a request: let users sign in where the spec asks for it, then forward or answer.</summary>
sealed class ListenerActions(LoadBalancerSpec spec, ImmutableDictionary<string, CfnTargetGroup> groups, string? signInSecret)
{
    /// <summary>For requests that no route takes.</summary>
    public Props[] Default() => After(spec.DefaultCheck, spec.DefaultResponse, spec.DefaultForward, spec.Targets[0].Fleet);

    /// <summary>For a route's requests.</summary>
    public Props[] Of(Route route) => After(spec.CheckOf(route), route.Response, route.Forward, route.Fleet);

    Props[] After(RequestCheck check, FixedResponse? response, WeightedForward? forward, string? fleet)
    {
        var answer = Answer(response, forward, fleet);
        if (check == RequestCheck.None)
            return [answer];
        answer["Order"] = 2;
        Props first = check == RequestCheck.SignIn
            ? new() { ["Type"] = "authenticate-oidc", ["Order"] = 1, ["AuthenticateOidcConfig"] = SignIn(spec.SignIn!) }
            : new() { ["Type"] = "jwt-validation", ["Order"] = 1, ["JwtValidationConfig"] = Verify(spec.Tokens!) };
        return [first, answer];
    }

    Props Answer(FixedResponse? response, WeightedForward? forward, string? fleet)
    {
        if (response is not null)
        {
            var fixedResponse = new Props { ["StatusCode"] = response.Status.ToString(CultureInfo.InvariantCulture), ["ContentType"] = response.ContentType, ["MessageBody"] = response.Body };
            return new() { ["Type"] = "fixed-response", ["FixedResponseConfig"] = fixedResponse };
        }

        if (forward is null)
            return new() { ["Type"] = "forward", ["TargetGroupArn"] = groups[fleet!].Ref };
        return new()
        {
            ["Type"] = "forward",
            ["ForwardConfig"] = new Props
            {
                ["TargetGroups"] = forward.Targets.Select(target => new Props { ["TargetGroupArn"] = groups[target.Fleet].Ref, ["Weight"] = target.Weight }),
                ["TargetGroupStickinessConfig"] = forward.StickySeconds is { } seconds ? new Props { ["Enabled"] = true, ["DurationSeconds"] = seconds } : null,
            },
        };
    }

    static Props Verify(JwtVerification tokens) => new()
    {
        ["Issuer"] = tokens.Issuer,
        ["JwksEndpoint"] = tokens.KeysEndpoint,
        ["AdditionalClaims"] = tokens.Claims.Count == 0 ? null : tokens.Claims.Select(claim => new Props { ["Name"] = claim.Name, ["Format"] = JwtNames.Of(claim.Format), ["Values"] = claim.Values }),
    };

    Props SignIn(OpenIdSignIn signIn) => new()
    {
        ["Issuer"] = signIn.Issuer,
        ["AuthorizationEndpoint"] = signIn.AuthorizationEndpoint,
        ["TokenEndpoint"] = signIn.TokenEndpoint,
        ["UserInfoEndpoint"] = signIn.UserInfoEndpoint,
        ["ClientId"] = signIn.ClientId,
        // CloudFormation reads it as it deploys: the template has the reference only.
        ["ClientSecret"] = $"{{{{resolve:secretsmanager:{signInSecret}:SecretString}}}}",
        ["Scope"] = signIn.Scope,
        ["SessionTimeout"] = signIn.SessionSeconds.ToString(CultureInfo.InvariantCulture),
        ["OnUnauthenticatedRequest"] = "authenticate",
    };
}
