namespace Pulumi;

/// <summary>
/// Marks a struct as an enumeration that travels as text or number: it has a constructor of one string or double and an explicit
/// conversion back.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
