namespace Blueprints.Catalog;

/// <summary>What makes a list of tiers a price.</summary>
static class TierRules
{
    public static void Check(string region, string sku, ReadOnlySpan<PriceTier> tiers)
    {
        if (Violation(tiers) is { } violation)
        {
            throw new ArgumentException($"{sku} in {region}: {violation}", nameof(tiers));
        }
    }

    /// <summary>What is wrong with the tiers; null if nothing is.</summary>
    public static string? Violation(ReadOnlySpan<PriceTier> tiers)
    {
        if (tiers.IsEmpty)
        {
            return "got no tier, allowed: 1 or more.";
        }

        for (var i = 0; i < tiers.Length; i++)
        {
            var problem = Violation(tiers[i]) ?? (i > 0 ? Violation(tiers[i - 1], tiers[i]) : null);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    static string? Violation(PriceTier tier) => tier switch
    {
        { UnitPrice: < 0 } => FormattableString.Invariant($"got the unit price {tier.UnitPrice}, allowed: 0 or more."),
        { From: < 0 } => FormattableString.Invariant($"got a tier from {tier.From}, allowed: 0 or more."),
        { To: { } to } when to <= tier.From => FormattableString.Invariant($"got a tier from {tier.From} to {to}, allowed: an end above its start."),
        { Source: "" } => "got a price without a source, allowed: a source id.",
        { Effective: "" } => "got a price without an effective date, allowed: a day, month or year.",
        _ => null,
    };

    static string? Violation(PriceTier before, PriceTier tier) => before.To == tier.From
        ? null
        : FormattableString.Invariant($"got a tier from {tier.From} after one that ends at {before.To}, allowed: a tier that starts where the one before ends.");
}
