using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Quantities;

namespace Blueprints.Cli.Rendering;

/// <summary>Lines of a comparison in words that every format for people uses.</summary>
static class DiffText
{
    /// <summary>The mark of a kind of change.</summary>
    public static string Sign(CostChangeKind kind) => kind switch
    {
        CostChangeKind.Added => "+",
        CostChangeKind.Removed => "-",
        CostChangeKind.Changed => "~",
        _ => "?",
    };

    /// <summary>One side of a change: nothing where that bill does not have the line, unknown where it does not know its cost.</summary>
    public static string Amount(CostChange change, MoneyRange? side) =>
        side is { } range ? range.Expected.ToString() : change.Kind == CostChangeKind.Unknown ? "unknown" : "";
}
