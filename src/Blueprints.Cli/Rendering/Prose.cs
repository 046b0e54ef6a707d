using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>Sentences that stay readable when a terminal breaks them.</summary>
static class Prose
{
    /// <summary>An item of a list: all its lines are indented.</summary>
    /// <param name="markup">What it says; text from outside is escaped.</param>
    public static Padder Item(string markup) => new(new Markup(markup), new Padding(2, 0, 0, 0));

    /// <summary>Writes a long line without colour: broken between words on a terminal, whole where a file or a pipe has no width.</summary>
    /// <param name="line">The line.</param>
    public static void Write(string line)
    {
        if (Terminal.HasWidth)
            Terminal.Create(noColor: true).WriteLine(line);
        else
            Console.Out.WriteLine(line);
    }
}
