namespace Blueprints.Cli.Rendering;

/// <summary>A catalog unit as people read it: <c>gb-month</c> is GB-month, 730 <c>hour</c> are hours.</summary>
static class UnitText
{
    /// <summary>The unit's text for a quantity.</summary>
    public static string Of(string unit, decimal quantity)
    {
        var text = unit switch
        {
            "gb-each-direction" => "GB",
            "hour-per-az" => "zone-hour",
            _ => unit.Replace("gb", "GB", StringComparison.Ordinal).Replace("lcu", "LCU", StringComparison.Ordinal)
                .Replace("thousand-", "thousand ", StringComparison.Ordinal).Replace("million-", "million ", StringComparison.Ordinal),
        };
        return quantity == 1 || text.EndsWith('s') || text.EndsWith("GB", StringComparison.Ordinal) ? text : $"{text}s";
    }
}
