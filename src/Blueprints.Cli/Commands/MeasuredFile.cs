using System.IO.Compression;
using System.Text;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads a file of measurements, plain or packed by gzip as AWS keeps its access logs.</summary>
static class MeasuredFile
{
    // Half of what a string may hold: a day of logs of a busy site in one file is less.
    const int MostLetters = 512 * 1024 * 1024;
    const int LettersAtOnce = 64 * 1024;

    /// <exception cref="InvalidInputException">The file is missing, unreadable, too large or broken.</exception>
    public static string Read(string path) => InputFile.ReadStream(path, Text);

    static string Text(Stream file, string path)
    {
        try
        {
            using var stream = IsPacked(file) ? new GZipStream(file, CompressionMode.Decompress) : file;
            return Letters(stream, path);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidInputException($"{path}: the file is packed by gzip and damaged: {e.Message}", e);
        }
    }

    static bool IsPacked(Stream file)
    {
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isPacked;
    }

    // A small packed file may become very large.
    static string Letters(Stream stream, string path)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (text, letters) = (new StringBuilder(), new char[LettersAtOnce]);
        while (reader.Read(letters) is > 0 and var read)
        {
            if (text.Length + read > MostLetters)
                throw new InvalidInputException($"{path}: the file has more than {MostLetters / 1024 / 1024} MiB of text; allowed: at most that, such as a shorter time");
            text.Append(letters, 0, read);
        }

        return text.ToString();
    }
}
