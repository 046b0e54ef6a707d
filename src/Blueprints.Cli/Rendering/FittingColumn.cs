using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A column of a <see cref="FittingTable"/>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alignment">Where its cells stand.</param>
/// <param name="GivesWay">When it gives way to the others: 1 first, 2 next. Default: 0, never.</param>
sealed record FittingColumn(string Title, Justify Alignment = Justify.Left, int GivesWay = 0);
