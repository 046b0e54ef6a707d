namespace Pulumi;

/// <summary>Marks a field or property as an input of a resource or function, and gives its name on the wire.</summary>
/// <param name="name">The name on the wire, camelCase.</param>
/// <param name="required">Whether null is an error, found at registration; default false.</param>
/// <param name="json">Whether the value travels as JSON text; default false.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
