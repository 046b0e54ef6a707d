using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A resource's universal name: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Makes a URN of text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public Urn(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gives the text of a URN.</summary>
    /// <param name="value">The URN.</param>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Puts a URN together.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent; default: none.</param>
    /// <param name="parentUrn">Its parent's URN, instead of the parent; default: none.</param>
    /// <param name="project">The project; default: this one. Not used with a parent.</param>
    /// <param name="stack">The stack; default: this one. Not used with a parent.</param>
    /// <returns>The URN.</returns>
    /// <exception cref="ArgumentException">Both the parent and its URN are given.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("A URN takes a parent or a parent's URN; both were given.");

        var prefix = (parent?.Urn ?? parentUrn?.ToOutput())?.Apply(urn => $"{urn[..urn.LastIndexOf("::", StringComparison.Ordinal)]}$")
            ?? Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <summary>Whether two URNs are the same text.</summary>
    /// <param name="other">The other URN.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value ?? "");

    /// <summary>Whether two URNs are the same text.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether two URNs differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);
}
