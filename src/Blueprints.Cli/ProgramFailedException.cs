namespace Blueprints.Cli;

/// <summary>A previewed program failed; its own words are the message.</summary>
sealed class ProgramFailedException(string message) : Exception(message);
