namespace Blueprints.Databases;

/// <summary>A setting in a database's parameter group.</summary>
/// <param name="Name">The engine's name of it.</param>
/// <param name="Value">Its value, as the engine writes it.</param>
/// <param name="NeedsRestart">Whether it is static: it waits for a restart of the instance.</param>
public readonly record struct DatabaseParameter(string Name, string Value, bool NeedsRestart);
