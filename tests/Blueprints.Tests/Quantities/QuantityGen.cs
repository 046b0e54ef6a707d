using Blueprints.Quantities;
using CsCheck;

namespace Blueprints.Tests.Quantities;

/// <summary>Generates quantities in a range: exact ones, and intervals of any confidence.</summary>
static class QuantityGen
{
    const int Steps = 10_000;

    public static Gen<decimal> Decimal(decimal min, decimal max) => Gen.Int[0, Steps].Select(step => min + (max - min) * step / Steps);

    public static Gen<Interval> Interval(decimal min, decimal max) => Gen.OneOf(
        Decimal(min, max).Select(value => (Interval)value),
        Gen.Select(Decimal(min, max).Array[3], Gen.Int[1, 100]).Select((values, percent) =>
        {
            var sorted = values.Order().ToArray();
            return new Interval(sorted[0], sorted[1], sorted[2], percent / 100m);
        }));
}
