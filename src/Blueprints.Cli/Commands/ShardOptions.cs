using System.CommandLine;
using Blueprints.Estimation.Sweeps;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options of a command that can do a part of its scenarios and write what comes of them to a file.</summary>
/// <param name="rows">What the file has, for the help.</param>
sealed class ShardOptions(string rows)
{
    /// <summary>Which part.</summary>
    public Option<string?> Shard { get; } = new("--shard")
    {
        Description = $"Replay part I of N of the scenarios, counted from 0, and write it to -o as Parquet: {rows}. For array jobs: docs/sweeps.md.",
        HelpName = "I/N",
    };

    /// <summary>Where the part goes.</summary>
    public Option<string?> Output { get; } = new("--output", "-o") { Description = "With --shard: where to write the part.", HelpName = "FILE" };

    /// <summary>The part and its file; null where all is done here.</summary>
    /// <exception cref="InvalidInputException">The part is not readable, or one of the two options is missing.</exception>
    public (Shard Shard, string File)? Read(ParseResult parsed) => (parsed.GetValue(Shard), parsed.GetValue(Output)) switch
    {
        ({ } part, { } file) => (Estimation.Sweeps.Shard.Parse(part), file),
        ({ }, null) => throw new InvalidInputException("--shard needs -o FILE: where to write the part"),
        (null, { }) => throw new InvalidInputException("-o is for the part of a --shard; send --format json or csv to a file with >"),
        _ => null,
    };
}
