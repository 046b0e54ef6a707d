using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Blueprints.Catalog;

/// <summary>The answer to a shape look-up: a shape, or the names that come nearest to one that is unknown.</summary>
public readonly struct ShapeAnswer
{
    readonly string? _name;
    readonly ImmutableArray<string> _suggestions;

    internal ShapeAnswer(InstanceShape shape) => (_name, Shape) = (shape.Name, shape);

    internal ShapeAnswer(string name, ImmutableArray<string> suggestions) => (_name, _suggestions) = (name, suggestions);

    /// <summary>The shape; null when the name is unknown.</summary>
    public InstanceShape? Shape { get; }

    /// <summary>Whether the name is known.</summary>
    [MemberNotNullWhen(true, nameof(Shape))]
    public bool IsFound => Shape is not null;

    /// <summary>Up to 3 known names that differ from an unknown one by a slip of the pen, all equally near; empty when there are none or the name is known.</summary>
    public ImmutableArray<string> Suggestions => _suggestions.IsDefault ? [] : _suggestions;

    /// <summary>The name, or what to do about it: <c>unknown instance type 'm7g.lrge'; did you mean m7g.large?</c></summary>
    public override string ToString() => this switch
    {
        { IsFound: true } => Shape.Name,
        { Suggestions.IsEmpty: true } => $"unknown instance type '{_name}'",
        _ => $"unknown instance type '{_name}'; did you mean {string.Join(" or ", Suggestions)}?",
    };
}
