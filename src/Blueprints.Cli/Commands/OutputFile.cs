using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Writes files that a user names.</summary>
static class OutputFile
{
    /// <summary>Writes a text; an older file of the name is replaced.</summary>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
