using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A column of a <see cref="FittingTable"/>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alignment">Where its cells stand.</param>
/// <param name="GivesWay">When it gives way to the others: 1 first, 2 next. Default: 0, never.</param>
/// <param name="Room">The width below which others give way to it, so that its text does not become a ribbon of single words; at most a part of a narrow table. Default: its longest word.</param>
/// <param name="Footer">What stands below its last cell.</param>
sealed record FittingColumn(string Title, Justify Alignment = Justify.Left, int GivesWay = 0, int Room = 0, string? Footer = null);
