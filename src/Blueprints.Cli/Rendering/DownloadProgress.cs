using System.Globalization;

namespace Blueprints.Cli.Rendering;

/// <summary>How far a download is: one line that moves for people, a line now and then for a log.</summary>
/// <param name="output">Where to.</param>
/// <param name="what">What is downloaded.</param>
/// <param name="isLog">Whether nobody watches.</param>
/// <param name="elapsed">How long it has taken.</param>
sealed class DownloadProgress(TextWriter output, string what, bool isLog, Func<TimeSpan> elapsed)
{
    const long Megabyte = 1024 * 1024;

    readonly MovingLine _line = new(output);
    long _told;

    /// <summary>Tells, if there is something new to tell.</summary>
    /// <param name="bytes">How many bytes there are.</param>
    /// <param name="total">Of how many; null where that is not known.</param>
    public void Report(long bytes, long? total)
    {
        if (bytes / Megabyte < _told + (isLog ? 25 : 1))
            return;
        _told = bytes / Megabyte;
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {_told} MB{(total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all / Megabyte} MB{TimeLeft.Text(elapsed(), (double)bytes / all)}") : "")}");
        if (isLog)
            output.WriteLine(line);
        else
            _line.Write(line);
    }

    /// <summary>Leaves the line that moved.</summary>
    public void End() => _line.Clear();
}
