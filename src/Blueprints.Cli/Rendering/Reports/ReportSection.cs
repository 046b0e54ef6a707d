namespace Blueprints.Cli.Rendering.Reports;

/// <summary>A part of a report.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">Its HTML.</param>
sealed record ReportSection(string Id, string Title, string Body);
