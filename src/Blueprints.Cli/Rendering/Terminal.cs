using System.Globalization;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>The console that people read.</summary>
static class Terminal
{
    // A file or a pipe has no width; wide enough for every column.
    const int PipeWidth = 120;

    /// <summary>Whether something says how wide lines may be. A file or a pipe has no width, and what it is given has to be whole.</summary>
    public static bool HasWidth => !Console.IsOutputRedirected || AskedWidth is not null;

    static int? AskedWidth =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 1_000 ? columns : null;

    /// <summary>A console as wide as the terminal; plain text for pipes, NO_COLOR and --no-color.</summary>
    public static IAnsiConsole Create(bool noColor)
    {
        var plain = noColor || Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new()
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (AskedWidth is { } columns)
            console.Profile.Width = columns;
        else if (Console.IsOutputRedirected)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
