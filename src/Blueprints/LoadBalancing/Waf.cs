using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>A web application firewall in front of a load balancer or a CDN. AWS bills the web ACL, each of its rules and the requests.</summary>
public sealed record Waf
{
    /// <summary>AWS's rule groups, in the order they are tried; at least one, or a rate limit. Default: common attacks, known bad inputs, bad addresses.</summary>
    public ValueList<ManagedRules> Rules { get; init; } = [ManagedRules.Common, ManagedRules.KnownBadInputs, ManagedRules.IpReputation];

    /// <summary>Requests of one address in five minutes above which it is blocked; 10 to 2,000,000,000. Default: none.</summary>
    public int? RequestsPerAddress { get; init; }

    /// <summary>Whether rule groups only count what they would block, for a first look. A rate limit always blocks. Default: no.</summary>
    public bool CountOnly { get; init; }

    /// <summary>The rules of the web ACL: the rule groups and the rate limit.</summary>
    [JsonIgnore]
    public int RuleCount => Rules.Count + (RequestsPerAddress is null ? 0 : 1);

    internal void Validate(ProblemCollector problems)
    {
        foreach (var rules in Rules)
            problems.Defined("rules", rules);
        problems.Unique("rules", Rules.Select(rules => rules.ToString()));
        problems.Range("requestsPerAddress", RequestsPerAddress ?? 10, 10, 2_000_000_000);
        if (RuleCount == 0)
            problems.Add("rules", "none", "a rule group or requestsPerAddress", "add one, or remove waf");
    }
}
