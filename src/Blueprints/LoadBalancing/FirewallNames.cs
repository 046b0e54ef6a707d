namespace Blueprints.LoadBalancing;

/// <summary>What AWS calls the rule groups and scopes of a web application firewall.</summary>
public static class FirewallNames
{
    /// <summary>The seconds over which requests of one address are counted: 300, WAF's default.</summary>
    public const int RateWindowSeconds = 300;

    /// <summary>The scope of a web ACL before a CDN. AWS keeps such web ACLs in us-east-1.</summary>
    public const string CdnScope = "CLOUDFRONT";

    /// <summary>The scope of a web ACL before a load balancer, in the balancer's region.</summary>
    public const string RegionalScope = "REGIONAL";

    /// <summary>The name of a rule group, whose vendor is AWS.</summary>
    /// <param name="rules">The rule group.</param>
    public static string Of(ManagedRules rules) => rules switch
    {
        ManagedRules.Common => "AWSManagedRulesCommonRuleSet",
        ManagedRules.KnownBadInputs => "AWSManagedRulesKnownBadInputsRuleSet",
        ManagedRules.IpReputation => "AWSManagedRulesAmazonIpReputationList",
        ManagedRules.AnonymousIp => "AWSManagedRulesAnonymousIpList",
        ManagedRules.SqlInjection => "AWSManagedRulesSQLiRuleSet",
        ManagedRules.AdminProtection => "AWSManagedRulesAdminProtectionRuleSet",
        _ => "AWSManagedRulesLinuxRuleSet",
    };
}
