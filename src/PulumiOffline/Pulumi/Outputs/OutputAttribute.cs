namespace Pulumi;

/// <summary>Marks a property as an output of a resource, component or stack.</summary>
/// <param name="name">The name on the wire; default: the property's own name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; null: the property's own name.</summary>
    public string? Name { get; } = name;
}
