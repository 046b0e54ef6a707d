using System.Collections.Immutable;
using Blueprints.Catalog;
using Blueprints.Compute;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// How the capacity of a mixed fleet divides into types and ways to pay. On demand, AWS takes the first type of the list; on Spot it takes what is cheap and spare on the
/// day, for which the types are counted alike.
/// </summary>
sealed record MixShares(ImmutableArray<MixShare> Shares, ImmutableArray<InstanceChoice> Types)
{
    public static MixShares Of(InstanceMix? mix, string instanceType)
    {
        if (mix is null)
            return new([new(new(instanceType), false, 1, units => units)], [new(instanceType)]);

        ImmutableArray<InstanceChoice> types = [.. mix.TypesOr(instanceType)];
        var shares = ImmutableArray.CreateBuilder<MixShare>();
        shares.Add(new(types[0], false, 1, OnDemand));
        shares.AddRange(types.Select(type => new MixShare(type, true, types.Length, units => units - OnDemand(units))));
        return new(shares.ToImmutable(), types);

        decimal OnDemand(decimal units)
        {
            var fixedPart = Math.Min(units, mix.OnDemandBase);
            return fixedPart + (units - fixedPart) * mix.OnDemandPercent / 100;
        }
    }

    /// <summary>All instances that so many units of capacity are.</summary>
    public decimal Instances(decimal units) => Shares.Sum(share => share.Instances(units));

    /// <summary>vCPUs of one unit of capacity, averaged over the types.</summary>
    public decimal VcpuPerUnit(PriceCatalog catalog) => Types.Average(type => (decimal)(catalog.FindShape(type.InstanceType).Shape?.VCpu ?? 1) / type.Weight);
}

/// <summary>One type's part of a fleet, paid one way.</summary>
/// <param name="Type">The type with its weight.</param>
/// <param name="IsSpot">Whether it is Spot.</param>
/// <param name="Sharers">Types among which the units are divided.</param>
/// <param name="Units">The units of capacity that all sharers have, of those that the fleet has.</param>
sealed record MixShare(InstanceChoice Type, bool IsSpot, int Sharers, Func<decimal, decimal> Units)
{
    public string InstanceType => Type.InstanceType;

    /// <summary>Instances of the type in a fleet of so many units.</summary>
    public decimal Instances(decimal units) => Units(units) / Sharers / Type.Weight;
}
