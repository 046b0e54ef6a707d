namespace Blueprints.Cli.Comments;

/// <summary>A comment that is there.</summary>
/// <param name="Id">What the forge calls it.</param>
/// <param name="Body">Its text.</param>
/// <param name="Address">Where people see it; empty where the forge does not say.</param>
sealed record Comment(long Id, string Body, string Address);
