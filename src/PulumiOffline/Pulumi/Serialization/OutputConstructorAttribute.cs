namespace Pulumi;

/// <summary>Marks the constructor that makes an <see cref="OutputTypeAttribute">output type</see> from an object on the wire.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
