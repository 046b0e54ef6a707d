namespace Blueprints.Cli.Rendering;

/// <summary>A line of a terminal that is written over and over, and taken away in the end.</summary>
/// <param name="output">Where to.</param>
sealed class MovingLine(TextWriter output)
{
    int _written;

    /// <summary>Writes over what it said before.</summary>
    /// <param name="text">What it says now; shorter than the terminal is wide.</param>
    public void Write(string text)
    {
        output.Write($"\r{text.PadRight(_written)}");
        _written = text.Length;
    }

    /// <summary>Takes it away, if it said anything.</summary>
    public void Clear()
    {
        if (_written > 0)
            output.Write($"\r{new string(' ', _written)}\r");
        _written = 0;
    }
}
