namespace Blueprints.Compute;

/// <summary>An environment variable of a container that is no secret.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">Its value.</param>
public sealed record EnvironmentSetting(string Name, string Value);
