namespace Blueprints.Events;

/// <summary>A name for a part of an event.</summary>
/// <param name="Name">The name that a template uses.</param>
/// <param name="Path">Where the part is, such as <c>$.detail.id</c>.</param>
public sealed record InputPath(string Name, string Path);
