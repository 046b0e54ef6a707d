namespace Pulumi.Aws;

/// <summary>Names the type token of a resource class.</summary>
/// <param name="type">The token, <c>aws:&lt;module&gt;/&lt;name&gt;:&lt;Name&gt;</c>.</param>
public sealed class AwsResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
