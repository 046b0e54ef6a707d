using System.Collections.Immutable;
using Blueprints.Engine;

namespace Blueprints.Cli.Commands;

/// <summary>How a target that is a program is run.</summary>
sealed record ProgramSettings
{
    /// <summary>The stack; null for the only one.</summary>
    public string? Stack { get; init; }

    /// <summary>Configuration as <c>key=value</c>. Default: none.</summary>
    public ImmutableArray<string> Config { get; init; } = [];

    /// <summary>How the preview is made. Default: the defaults, the program's own output on standard error.</summary>
    public PreviewOptions Preview { get; init; } = new() { Output = Console.Error.WriteLine };
}
