namespace Blueprints.Quantities;

/// <summary>The billing month of every estimate: 730 hours, as AWS's own calculators count (8,760 hours a year over 12).</summary>
public static class Month
{
    /// <summary>Hours in a month: 730.</summary>
    public const int Hours = 730;

    /// <summary>Days in a month: 730 / 24 = 30.41666...</summary>
    public const decimal Days = Hours / 24m;

    /// <summary>Seconds in a month: 2,628,000.</summary>
    public const int Seconds = Hours * 3600;
}
