using System.Text.Json.Nodes;
using Blueprints.Graph;
using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>
/// One rule: what it is, and what it finds. A rule looks at facts only; where a fact is not known, as in a preview, it says nothing rather than guess.
/// </summary>
public abstract class PolicyRule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>What it finds, in any order.</summary>
    /// <param name="context">What is known of the design and its resources.</param>
    /// <param name="settings">The rule's figures and lists.</param>
    public abstract IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings);

    /// <summary>A finding about a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="what">What is wrong: a property, or what is missing.</param>
    /// <param name="got">What was found there.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="fix">What to do, in the imperative.</param>
    protected Finding About(GraphResource resource, string what, string got, string allowed, string fix) =>
        new() { RuleId = Info.Id, Urn = resource.Urn, Subject = resource.Name, Problem = new(what, got, allowed, fix) };

    /// <summary>A finding about an input of a resource that one value mends in place.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="input">The input's path, with dots.</param>
    /// <param name="got">What was found there.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="fix">What to do, in the imperative.</param>
    /// <param name="value">The value that mends it; nothing is replaced, deleted or dearer for it.</param>
    protected Finding AboutInput(GraphResource resource, string input, string got, string allowed, string fix, JsonValue value) =>
        About(resource, input, got, allowed, fix) with { Mend = new(input, value.ToJsonString()) };

    /// <summary>A finding about a block of the blueprint.</summary>
    /// <param name="block">The block's name.</param>
    /// <param name="what">What is wrong: a property, or what is missing.</param>
    /// <param name="got">What was found there.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="fix">What to do, in the imperative.</param>
    protected Finding AboutBlock(string block, string what, string got, string allowed, string fix) =>
        new() { RuleId = Info.Id, Block = block, Subject = block, Problem = new(what, got, allowed, fix) };

    /// <summary>A finding about the design as a whole.</summary>
    /// <param name="what">What is wrong.</param>
    /// <param name="got">What was found there.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="fix">What to do, in the imperative.</param>
    protected Finding AboutAll(string what, string got, string allowed, string fix) =>
        new() { RuleId = Info.Id, Subject = Finding.Whole, Problem = new(what, got, allowed, fix) };
}
