namespace Pulumi;

/// <summary>Marks a class as the typed form of an object in a resource's outputs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
