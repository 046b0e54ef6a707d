using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>A group of rules that AWS keeps up to date for its web application firewall, without a subscription fee.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ManagedRules>))]
public enum ManagedRules
{
    /// <summary>The attacks that most sites see, among them those of the OWASP list (AWSManagedRulesCommonRuleSet).</summary>
    Common,

    /// <summary>Requests known to exploit a vulnerability (AWSManagedRulesKnownBadInputsRuleSet).</summary>
    KnownBadInputs,

    /// <summary>Addresses of bots and attackers (AWSManagedRulesAmazonIpReputationList).</summary>
    IpReputation,

    /// <summary>Addresses of proxies, Tor and hosting providers (AWSManagedRulesAnonymousIpList).</summary>
    AnonymousIp,

    /// <summary>SQL injection (AWSManagedRulesSQLiRuleSet).</summary>
    SqlInjection,

    /// <summary>Administration pages (AWSManagedRulesAdminProtectionRuleSet).</summary>
    AdminProtection,

    /// <summary>Attacks on Linux (AWSManagedRulesLinuxRuleSet).</summary>
    Linux,
}
