using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Writes files that a user names.</summary>
static class OutputFile
{
    /// <summary>Writes a text; an older file of the name is replaced.</summary>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, string text) => Guard(path, () => File.WriteAllText(path, text));

    /// <summary>Writes what is too long for a text; an older file of the name is replaced.</summary>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) => Guard(path, () =>
    {
        using var file = File.Create(path);
        write(file);
    });

    static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
