namespace Pulumi;

/// <summary>Names one case of a <see cref="DiscriminatedUnionDiscriminatorAttribute">union of output types</see>.</summary>
/// <param name="tag">The value that names the case.</param>
/// <param name="type">The case's type.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The value of the discriminator that names the case.</summary>
    public string Tag { get; } = tag;

    /// <summary>The case's type.</summary>
    public Type Type { get; } = type;
}
