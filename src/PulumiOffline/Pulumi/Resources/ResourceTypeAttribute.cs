namespace Pulumi;

/// <summary>Names the type token of a resource class.</summary>
/// <param name="type">The token, <c>package:module/name:Name</c>.</param>
/// <param name="version">The package's version; null: any.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The package's version; null: any.</summary>
    public string? Version { get; } = version;
}
