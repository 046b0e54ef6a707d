using System.Collections.Immutable;
using System.Globalization;
using Blueprints.LoadBalancing;
using Pulumi;
using Pulumi.Aws.LB.Inputs;
using LB = Pulumi.Aws.LB;

namespace Blueprints.Aws;

/// <summary>What a listener does with requests: has users sign in or verifies tokens where the spec says so, then forwards or answers.</summary>
/// <param name="spec">The load balancer.</param>
/// <param name="groups">Its target groups by fleet.</param>
/// <param name="signInSecret">The secret of the sign-in's client; null where users do not sign in.</param>
sealed class ListenerActions(LoadBalancerSpec spec, ImmutableDictionary<string, LB.TargetGroup> groups, Input<string>? signInSecret)
{
    public ImmutableArray<ListenerDefaultActionArgs> Default()
    {
        var answer = Answer();
        if (spec.DefaultCheck == RequestCheck.None)
            return [answer];
        answer.Order = 2;
        return spec.DefaultCheck == RequestCheck.SignIn
            ? [new() { Type = "authenticate-oidc", Order = 1, AuthenticateOidc = DefaultSignIn(spec.SignIn!) }, answer]
            : [new() { Type = "jwt-validation", Order = 1, JwtValidation = TokenChecks.Default(spec.Tokens!) }, answer];
    }

    public ImmutableArray<ListenerRuleActionArgs> Of(Route route)
    {
        var answer = Answer(route);
        var check = spec.CheckOf(route);
        if (check == RequestCheck.None)
            return [answer];
        answer.Order = 2;
        return check == RequestCheck.SignIn
            ? [new() { Type = "authenticate-oidc", Order = 1, AuthenticateOidc = RuleSignIn(spec.SignIn!) }, answer]
            : [new() { Type = "jwt-validation", Order = 1, JwtValidation = TokenChecks.Rule(spec.Tokens!) }, answer];
    }

    ListenerDefaultActionArgs Answer()
    {
        if (spec.DefaultResponse is { } response)
        {
            return new()
            {
                Type = "fixed-response",
                FixedResponse = new ListenerDefaultActionFixedResponseArgs { StatusCode = Status(response), ContentType = response.ContentType, MessageBody = response.Body },
            };
        }

        if (spec.DefaultForward is not { } forward)
            return new() { Type = "forward", TargetGroupArn = groups[spec.Targets[0].Fleet].Arn };
        var args = new ListenerDefaultActionForwardArgs();
        foreach (var target in forward.Targets)
            args.TargetGroups.Add(new ListenerDefaultActionForwardTargetGroupArgs { Arn = groups[target.Fleet].Arn, Weight = target.Weight });
        if (forward.StickySeconds is { } seconds)
            args.Stickiness = new ListenerDefaultActionForwardStickinessArgs { Enabled = true, Duration = seconds };
        return new() { Type = "forward", Forward = args };
    }

    ListenerRuleActionArgs Answer(Route route)
    {
        if (route.Response is { } response)
        {
            return new()
            {
                Type = "fixed-response",
                FixedResponse = new ListenerRuleActionFixedResponseArgs { StatusCode = Status(response), ContentType = response.ContentType, MessageBody = response.Body },
            };
        }

        if (route.Forward is not { } forward)
            return new() { Type = "forward", TargetGroupArn = groups[route.Fleet!].Arn };
        var args = new ListenerRuleActionForwardArgs();
        foreach (var target in forward.Targets)
            args.TargetGroups.Add(new ListenerRuleActionForwardTargetGroupArgs { Arn = groups[target.Fleet].Arn, Weight = target.Weight });
        if (forward.StickySeconds is { } seconds)
            args.Stickiness = new ListenerRuleActionForwardStickinessArgs { Enabled = true, Duration = seconds };
        return new() { Type = "forward", Forward = args };
    }

    ListenerDefaultActionAuthenticateOidcArgs DefaultSignIn(OpenIdSignIn signIn) => new()
    {
        Issuer = signIn.Issuer,
        AuthorizationEndpoint = signIn.AuthorizationEndpoint,
        TokenEndpoint = signIn.TokenEndpoint,
        UserInfoEndpoint = signIn.UserInfoEndpoint,
        ClientId = signIn.ClientId,
        ClientSecret = signInSecret!,
        Scope = signIn.Scope,
        SessionTimeout = signIn.SessionSeconds,
        OnUnauthenticatedRequest = "authenticate",
    };

    ListenerRuleActionAuthenticateOidcArgs RuleSignIn(OpenIdSignIn signIn) => new()
    {
        Issuer = signIn.Issuer,
        AuthorizationEndpoint = signIn.AuthorizationEndpoint,
        TokenEndpoint = signIn.TokenEndpoint,
        UserInfoEndpoint = signIn.UserInfoEndpoint,
        ClientId = signIn.ClientId,
        ClientSecret = signInSecret!,
        Scope = signIn.Scope,
        SessionTimeout = signIn.SessionSeconds,
        OnUnauthenticatedRequest = "authenticate",
    };

    static string Status(FixedResponse response) => response.Status.ToString(CultureInfo.InvariantCulture);
}
