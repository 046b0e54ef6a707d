namespace Pulumi;

/// <summary>Marks an interface as a union of output types, told apart by one property.</summary>
/// <param name="propertyName">The property's name on the wire.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The name on the wire of the property whose value names the case.</summary>
    public string PropertyName { get; } = propertyName;
}
