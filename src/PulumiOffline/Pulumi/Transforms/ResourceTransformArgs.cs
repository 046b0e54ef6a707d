using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> is given.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="type">Its type token.</param>
/// <param name="custom">Whether a provider manages it; false for components.</param>
/// <param name="args">Its inputs by their names on the wire.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The resource's name.</summary>
    public string Name { get; } = name;

    /// <summary>The resource's type token.</summary>
    public string Type { get; } = type;

    /// <summary>Whether a provider manages the resource; false for components.</summary>
    public bool Custom { get; } = custom;

    /// <summary>The inputs by their names on the wire; an unknown or secret one is an <see cref="Output{T}"/>.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>The resource's options.</summary>
    public ResourceOptions Options { get; } = options;
}
