using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Writes files that a user names.</summary>
static class OutputFile
{
<<<<<<< HEAD
    /// <summary>Writes a text; an older file of the name is replaced.</summary>
=======
>>>>>>> f84f996 (Calibrate a workload from measurements, and advise by figures: which parts pay now, what breaks next, up or out)
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
<<<<<<< HEAD
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
=======
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
>>>>>>> f84f996 (Calibrate a workload from measurements, and advise by figures: which parts pay now, what breaks next, up or out)
        {
            throw new InvalidInputException($"{path}: {e.Message}", e);
        }
    }
}
