using System.Collections.Immutable;

namespace Blueprints.Engine;

/// <summary>How a program is started, and in which way it wants to be told where the engine is.</summary>
/// <param name="Runtime">The language's runtime.</param>
/// <param name="Arguments">
/// For <see cref="ProgramRuntime.Command"/> the command and its arguments; for Node.js the entry and its arguments; for Python the entry and its arguments; for YAML the file.
/// </param>
public sealed record ProgramCommand(ProgramRuntime Runtime, ImmutableArray<string> Arguments)
{
    /// <summary>What is run once before the program, in its folder: a compiler and its arguments. Default: nothing.</summary>
    public ImmutableArray<string> Build { get; init; } = [];

    /// <summary>The folder of Python's virtual environment. Default: null, one called <c>venv</c> or <c>.venv</c> beside the program or its <c>Pulumi.yaml</c>, else the Python on the path.</summary>
    public string? VirtualEnvironment { get; init; }
}
