using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads files that a user names.</summary>
static class InputFile
{
    // Far above any document a person writes; a larger one is a mistake, not work to do.
    const long MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="InvalidInputException">The file is missing, unreadable or too large.</exception>
    public static string Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new InvalidInputException($"{path}: there is no such file");
            if (file.Length > MaxBytes)
                throw new InvalidInputException($"{path}: the file has {file.Length} bytes; allowed: at most {MaxBytes}");
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
