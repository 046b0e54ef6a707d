namespace Pulumi.Kubernetes;

/// <summary>Names the type token of a resource class.</summary>
/// <param name="type">The token, <c>kubernetes:&lt;group&gt;/&lt;version&gt;:&lt;Kind&gt;</c>.</param>
public sealed class KubernetesResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
