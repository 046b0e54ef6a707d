using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>What a listener and its rules do with a request: let users sign in where the spec asks for it, then forward or answer.</summary>
sealed class ListenerActions(LoadBalancerSpec spec, ImmutableDictionary<string, CfnTargetGroup> groups, string? signInSecret)
{
    /// <summary>For requests that no route takes.</summary>
    public Props[] Default() => After(spec.SignIn, spec.DefaultResponse, spec.DefaultForward, spec.Targets[0].Fleet);

    /// <summary>For a route's requests.</summary>
    public Props[] Of(Route route) => After(route.Anonymous ? null : spec.SignIn, route.Response, route.Forward, route.Fleet);

    Props[] After(OpenIdSignIn? signIn, FixedResponse? response, WeightedForward? forward, string? fleet)
    {
        var answer = Answer(response, forward, fleet);
        if (signIn is null)
            return [answer];
        answer["Order"] = 2;
        return [new() { ["Type"] = "authenticate-oidc", ["Order"] = 1, ["AuthenticateOidcConfig"] = SignIn(signIn) }, answer];
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
