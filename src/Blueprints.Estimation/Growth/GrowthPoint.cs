using Blueprints.Quantities;

namespace Blueprints.Estimation.Growth;

/// <summary>A design at one number of users.</summary>
/// <param name="Users">Daily users; above 0.</param>
/// <param name="Monthly">What it costs in a month, in US dollars.</param>
public sealed record GrowthPoint(decimal Users, MoneyRange Monthly)
{
    /// <summary>What a thousand daily users cost in a month, as expected, in US dollars.</summary>
    public Money PerThousandUsers => new(Monthly.Expected.Usd / Users * 1_000);
}
