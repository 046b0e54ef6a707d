using System.Collections.Immutable;

namespace Blueprints.Engine;

/// <summary>A program to preview: what to start, as which project and stack, with which configuration.</summary>
public sealed record PreviewProgram
{
    /// <summary>The project's name, which is part of every URN. Default: <c>project</c>.</summary>
    public string Project { get; init; } = "project";

    /// <summary>The stack's name, which is part of every URN. Default: <c>preview</c>.</summary>
    public string Stack { get; init; } = "preview";

    /// <summary>The organization's name. Default: <c>organization</c>, as Pulumi has it without a service.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The folder that the program runs in.</summary>
    public required string Directory { get; init; }

    /// <summary>The folder of its <c>Pulumi.yaml</c>. Default: the one that it runs in.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>How it is started.</summary>
    public required ProgramCommand Command { get; init; }

    /// <summary>The configuration by full key: <c>aws:region</c>. Structured values are JSON texts. Default: none.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of the configuration that are secret. Default: none.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];
}
