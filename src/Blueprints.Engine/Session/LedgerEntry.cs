using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Session;

/// <summary>A resource as a program registered it.</summary>
sealed record LedgerEntry
{
    /// <summary>The URN.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The parent's URN; empty at the root.</summary>
    public required string Parent { get; init; }

    /// <summary>Whether a cloud has it; a component otherwise.</summary>
    public required bool Custom { get; init; }

    /// <summary>The inputs, after all transforms.</summary>
    public required Struct Inputs { get; init; }

    /// <summary>The URNs behind each input.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Dependencies { get; init; }

    /// <summary>The provider's reference; empty for a default one.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The providers that children inherit, by package.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The transforms that children go through too.</summary>
    public ImmutableArray<Callback> Transforms { get; init; } = [];

    /// <summary>Inputs whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>The identifier: made up, or empty for one that is not known.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the program was told of it, or what a component told of itself.</summary>
    public Struct Outputs { get; set; } = new();
}
