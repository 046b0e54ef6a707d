using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;

namespace Blueprints.Aws;

/// <summary>How the verification of tokens is told to AWS, for a listener and for its rules.</summary>
static class TokenChecks
{
    public static ListenerDefaultActionJwtValidationArgs Default(JwtVerification tokens)
    {
        var args = new ListenerDefaultActionJwtValidationArgs { Issuer = tokens.Issuer, JwksEndpoint = tokens.KeysEndpoint };
        foreach (var claim in tokens.Claims)
            args.AdditionalClaims.Add(new ListenerDefaultActionJwtValidationAdditionalClaimArgs { Name = claim.Name, Format = JwtNames.Of(claim.Format), Values = claim.Values.ToArray() });
        return args;
    }

    public static ListenerRuleActionJwtValidationArgs Rule(JwtVerification tokens)
    {
        var args = new ListenerRuleActionJwtValidationArgs { Issuer = tokens.Issuer, JwksEndpoint = tokens.KeysEndpoint };
        foreach (var claim in tokens.Claims)
            args.AdditionalClaims.Add(new ListenerRuleActionJwtValidationAdditionalClaimArgs { Name = claim.Name, Format = JwtNames.Of(claim.Format), Values = claim.Values.ToArray() });
        return args;
    }
}
