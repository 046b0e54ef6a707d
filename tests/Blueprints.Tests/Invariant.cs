using System.Globalization;

namespace Blueprints.Tests;

/// <summary>Numbers of test tables: attributes cannot hold a decimal.</summary>
static class Invariant
{
    public static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
