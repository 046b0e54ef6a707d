using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceHook"/> is given.</summary>
/// <param name="urn">The resource's URN.</param>
/// <param name="id">Its id; empty before it is created.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">The inputs after the operation; null: none.</param>
/// <param name="oldInputs">The inputs before it; null: none.</param>
/// <param name="newOutputs">The outputs after it; null: none.</param>
/// <param name="oldOutputs">The outputs before it; null: none.</param>
public class ResourceHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null)
{
    /// <summary>The resource's URN.</summary>
    public string Urn { get; } = urn;

    /// <summary>The resource's id; empty before it is created.</summary>
    public string Id { get; } = id;

    /// <summary>The resource's name.</summary>
    public string Name { get; } = name;

    /// <summary>The resource's type token.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs after the operation; null: none.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs before the operation; null: none.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs after the operation; null: none.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    /// <summary>The outputs before the operation; null: none.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}
