using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>Load balancer capacity units: billed by the largest of several dimensions. Rule: Elastic Load Balancing pricing page.</summary>
static class CapacityUnits
{
    /// <summary>A month's unit hours where some are kept ready and billed whether used or not.</summary>
    /// <param name="reserved">Units kept ready; 0 for none.</param>
    /// <param name="used">The unit hours used.</param>
    public static Figure AtLeast(int reserved, Figure used)
    {
        if (reserved == 0)
            return used;
        var hours = (decimal)reserved * Month.Hours;
        return used.IsKnown ? used.Map(units => Math.Max(units, hours)) with { Origin = string.Create(CultureInfo.InvariantCulture, $"{used.Origin}; {reserved} LCU are reserved") } : hours;
    }

    /// <summary>A month's unit hours, by the largest dimension in each case; not known where no dimension is.</summary>
    /// <param name="dimensions">The units on average that each dimension asks for, and its name; those not known are left out.</param>
    public static Figure Of(params ReadOnlySpan<(Figure Units, string Dimension)> dimensions)
    {
        var (largest, name) = dimensions[0];
        var units = largest;
        foreach (var (figure, dimension) in dimensions[1..])
        {
            if (!figure.IsKnown)
                continue;
            if (!largest.IsKnown || figure.Quantity!.Value.Expected > largest.Quantity!.Value.Expected)
                (largest, name) = (figure, dimension);
            units = units.IsKnown ? units.Combine(figure, Math.Max) : figure;
        }

        if (!units.IsKnown)
            return units;
        var text = string.Create(CultureInfo.InvariantCulture, $"{units.Quantity!.Value.Expected:0.###} LCU on average, set by {name}");
        return units with { Quantity = units.Quantity * Month.Hours, Origin = largest.Origin.Length > 0 ? $"{text} ({largest.Origin})" : text };
    }
}
