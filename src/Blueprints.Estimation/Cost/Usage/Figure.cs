namespace Blueprints.Estimation.Cost.Usage;

/// <summary>
/// How much of something a month uses: known from a workload or a usage file, or not known. A figure that is not known is never 0: what it would be
/// multiplied with is shown as a rate.
/// </summary>
/// <param name="Quantity">The month's quantity in the measure that the key names; null when it is not known.</param>
/// <param name="Key">The key of a usage file that gives it: <c>monthly_requests</c>; empty where it comes from a workload.</param>
/// <param name="Origin">Where it was read, for the line's assumption: <c>usage file: monthly_requests</c>; empty where it comes from a workload or is not known.</param>
public readonly record struct Figure(Cases? Quantity, string Key = "", string Origin = "")
{
    /// <summary>A figure that is known without a usage file.</summary>
    /// <param name="quantity">The month's quantity.</param>
    public static implicit operator Figure(Cases quantity) => new(quantity);

    /// <summary>A figure that is the same in every case.</summary>
    /// <param name="quantity">The month's quantity.</param>
    public static implicit operator Figure(decimal quantity) => new((Cases)quantity);

    /// <summary>A figure that is known without a usage file.</summary>
    /// <param name="quantity">The month's quantity.</param>
    public static implicit operator Figure(Quantities.Interval quantity) => new((Cases)quantity);

    /// <summary>Whether anybody said how much it is.</summary>
    public bool IsKnown => Quantity is not null;

    /// <summary>The figure times a number; not known stays not known.</summary>
    public static Figure operator *(Figure figure, decimal factor) => figure.Map(quantity => quantity * factor);

    /// <summary>The figure over a number; not known stays not known.</summary>
    public static Figure operator /(Figure figure, decimal divisor) => figure.Map(quantity => quantity / divisor);

    /// <summary>The sum; known only where both are.</summary>
    public static Figure operator +(Figure a, Figure b) => a.Combine(b, static (x, y) => x + y);

    /// <summary>Case-by-case product; known only where both are.</summary>
    public static Figure operator *(Figure a, Figure b) => a.Combine(b, static (x, y) => x * y);

    /// <summary>The same function on each case.</summary>
    /// <param name="function">The function; monotone, so that low stays low.</param>
    public Figure Map(Func<decimal, decimal> function) => this with { Quantity = Quantity?.Map(function) };

    /// <summary>A function of two figures, case by case; known only where both are. The key is that of the one that is missing.</summary>
    /// <param name="other">The other figure.</param>
    /// <param name="function">The function.</param>
    public Figure Combine(Figure other, Func<decimal, decimal, decimal> function) => (Quantity, other.Quantity) switch
    {
        (null, _) => this,
        (_, null) => other,
        ({ } a, { } b) => new(
            new Cases(function(a.Low, b.Low), function(a.Expected, b.Expected), function(a.High, b.High)),
            Key.Length > 0 ? Key : other.Key, Origin.Length > 0 ? Origin : other.Origin),
    };

    /// <summary>This figure where it is known, else another.</summary>
    /// <param name="fallback">What holds otherwise, such as AWS's own default.</param>
    public Figure Or(Figure fallback) => IsKnown ? this : fallback;
}
