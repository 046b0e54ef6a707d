using Blueprints.Simulation.Demand;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads files that a user names.</summary>
static class InputFile
{
    // Far above any document a person writes; a larger one is a mistake, not work to do.
    const long MaxBytes = 16 * 1024 * 1024;

    // A year of seconds.
    const long MaxTraceBytes = 1024 * 1024 * 1024;

    /// <summary>The whole text of a file that a person writes.</summary>
    /// <exception cref="InvalidInputException">The file is missing, unreadable or too large.</exception>
    public static string Read(string path) => Guard(path, file => file.Length <= MaxBytes
        ? File.ReadAllText(path)
        : throw new InvalidInputException($"{path}: the file has {file.Length} bytes; allowed: at most {MaxBytes}"));

    /// <summary>Reads a file of any length that a program wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads it; the text is what to call it in messages.</param>
    /// <exception cref="InvalidInputException">The file is missing or unreadable, or does not hold what is read.</exception>
    public static T ReadStream<T>(string path, Func<Stream, string, T> read) => Guard(path, file =>
    {
        using var stream = file.OpenRead();
        return read(stream, path);
    });

    /// <summary>Reads a trace of requests, CSV or CSV packed by gzip.</summary>
    /// <exception cref="InvalidInputException">The file is missing, unreadable or no trace; the message has file and line.</exception>
    public static DemandSeries ReadTrace(string path) => Guard(path, file =>
    {
        try
        {
            return file.Length <= MaxTraceBytes ? TraceFile.Load(path) : throw new InvalidInputException($"{path}: the file has {file.Length} bytes; allowed: at most {MaxTraceBytes}");
        }
        catch (FormatException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    });

    static T Guard<T>(string path, Func<FileInfo, T> read) => Guard(path, () =>
    {
        var file = new FileInfo(path);
        return file.Exists ? read(file) : throw new InvalidInputException($"{path}: there is no such file");
    });

    /// <summary>Reads what a path leads to.</summary>
    /// <exception cref="InvalidInputException">It is unreadable, or does not hold what is read.</exception>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
