using System.Text.Json.Serialization;
using Blueprints.LoadBalancing;
using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>
/// The one door of a design that stands in several regions: it leads users to the load balancer of the region that suits them, and away from one that fails. By Route 53, or, with
/// <see cref="Accelerator"/>, by AWS Global Accelerator. It stands once for all regions.
/// </summary>
public sealed record GlobalEntrySpec : BlockSpec
{
    const int MaxRegions = 5;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool StandsOnce => true;

    /// <summary>The load balancer to which users are led, in whichever region.</summary>
    public required string Target { get; init; }

    /// <summary>Which regions serve. Default: all of them. Active-passive asks for replica regions whose <c>trafficShare</c> is 0.</summary>
    public EntryMode Mode { get; init; } = EntryMode.ActiveActive;

    /// <summary>
    /// The name that users call: <c>shop.example.com</c>. The certificate of every region's balancer has to cover it. Needed without an accelerator, which has a name and addresses
    /// of its own. Default: none.
    /// </summary>
    public string? DomainName { get; init; }

    /// <summary>Whether the entry makes a hosted zone for its name, to which the zone above has to delegate. Default: no, the zone is wiring of the component.</summary>
    public bool OwnZone { get; init; }

    /// <summary>How Route 53 chooses among regions that all serve. Default: by latency. Accelerators choose the nearest.</summary>
    public EntryRouting Routing { get; init; } = EntryRouting.Latency;

    /// <summary>A check of each region from outside. Default: none; DNS follows the health of the balancers' targets, which costs nothing.</summary>
    public EntryHealthCheck? HealthCheck { get; init; }

    /// <summary>Regions that are treated apart: places for geolocation, the dial of an accelerator. Default: none.</summary>
    public ValueList<EntryRegion> Regions { get; init; } = [];

    /// <summary>AWS Global Accelerator before the regions. Default: none, Route 53 leads users to them.</summary>
    public Accelerator? Accelerator { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTransparent => true;

    /// <summary>The load balancers that it leads to, in each region.</summary>
    [JsonIgnore]
    public IEnumerable<string> Balancers => Accelerator is { Endpoints.Count: > 0 } ? Accelerator.Endpoints.Select(endpoint => endpoint.Balancer) : [Target];

    /// <summary>The setting of a region.</summary>
    /// <param name="region">The region's code.</param>
    public EntryRegion Setting(string region) => Regions.FirstOrDefault(setting => setting.Region == region) ?? new() { Region = region };

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        RequireBalancer(problems, "target", Target, blueprint);
        problems.Defined("mode", Mode);
        problems.Defined("routing", Routing);
        HealthCheck?.Validate(problems.At("healthCheck"));
        problems.Range("regions.count", Regions.Count, 0, MaxRegions);
        problems.Unique("regions", Regions.Select(setting => setting.Region));
        for (var i = 0; i < Math.Min(Regions.Count, MaxRegions); i++)
            Regions[i].Validate(problems.At($"regions[{i}]"), blueprint);
        ValidateName(problems);
        EntryRules.Validate(this, problems, blueprint);
        Accelerator?.Validate(problems.At("accelerator"), this, blueprint);
    }

    /// <summary>Reports a name that is not that of a load balancer.</summary>
    internal static void RequireBalancer(ProblemCollector problems, string property, string name, Blueprint blueprint)
    {
        if (!blueprint.Blocks.TryGet<IBalancerSpec>(name, out _))
            problems.Add(property, $"\"{name}\"", "the name of a load balancer", "name an existing load balancer");
    }

    void ValidateName(ProblemCollector problems)
    {
        if (DomainName is { } name && !BalancerNames.IsDomain(name))
            problems.Add("domainName", $"\"{name}\"", "a domain name such as shop.example.com, in small letters", "correct it");
        if (DomainName is null && Accelerator is null)
            problems.Add("domainName", "none", "a domain name, or an accelerator", "name the domain that users call, or set accelerator");
        if (DomainName is null && OwnZone)
            problems.Add("ownZone", "true without a domainName", "a hosted zone for a name", "set domainName, or remove it");
    }
}
