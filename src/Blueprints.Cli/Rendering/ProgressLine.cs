using System.Diagnostics;
using System.Globalization;
using Blueprints.Estimation;

namespace Blueprints.Cli.Rendering;

/// <summary>A line on the error stream that moves while work goes on, and is gone afterwards. Logs and pipes get none.</summary>
/// <param name="output">Where to.</param>
/// <param name="width">How many characters a line has; a longer one would not go away.</param>
/// <param name="elapsed">How long the work has taken.</param>
sealed class ProgressLine(TextWriter output, int width, Func<TimeSpan> elapsed)
{
    // What is over at once needs no line.
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    readonly MovingLine _line = new(output);

    /// <summary>Does work with a line that tells of it, where somebody looks at the error stream.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work; it is told whom to tell, or null.</param>
    public static T While<T>(Func<Action<WorkDone>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var watch = Stopwatch.StartNew();
        var line = new ProgressLine(Console.Error, Width(), () => watch.Elapsed);
        try
        {
            return work(line.Report);
        }
        finally
        {
            line.End();
        }
    }

    /// <summary>Tells how far it is.</summary>
    /// <param name="done">What is done.</param>
    public void Report(WorkDone done)
    {
        if (elapsed() < Patience)
            return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{done.What}: {done.Share * 100:0} %{TimeLeft.Text(elapsed(), done.Share)}");
        if (text.Length >= width)
            text = text[^(width - 1)..];
        _line.Write(text);
    }

    /// <summary>Takes the line away.</summary>
    public void End() => _line.Clear();

    // A terminal without a size says 0.
    static int Width() => Console.IsOutputRedirected || Console.WindowWidth < 20 ? 80 : Console.WindowWidth;
}
