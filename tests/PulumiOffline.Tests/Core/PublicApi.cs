using System.Reflection;

namespace PulumiOffline.Tests.Core;

/// <summary>Lists an assembly's public members, one a line, with their Pulumi attributes.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static SortedSet<string> Of(Assembly assembly) =>
        new(assembly.GetTypes().Where(IsVisible).SelectMany(LinesOf), StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(Type type)
    {
        var name = Name(type);
        return [
            $"{name} [{Kind(type)}]{BaseOf(type)}",
            .. Attributes(type).Select(attribute => $"{name} {attribute}"),
            .. type.GetConstructors(Declared).Where(constructor => IsOpen(constructor) && !constructor.IsStatic)
                .Select(constructor => $"{name}.ctor({Parameters(constructor)})"),
            .. type.GetMethods(Declared).Where(IsListed).Select(method => $"{name}.{Method(method)}"),
            .. type.GetProperties(Declared).Where(property => Accessors(property).Length > 0).SelectMany(property => Property(name, property)),
            .. type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName)
                .Select(field => $"{name}.{field.Name} -> {Name(field.FieldType)} field"),
        ];
    }

    private static string Method(MethodInfo method) =>
        $"{method.Name}{Generic(method)}({Parameters(method)}) -> {Name(method.ReturnType)}{(method.IsStatic ? " static" : "")}";

    private static IEnumerable<string> Property(string type, PropertyInfo property)
    {
        var index = property.GetIndexParameters().Length > 0 ? "[]" : "";
        return [
            $"{type}.{property.Name}{index} -> {Name(property.PropertyType)}{Accessors(property)}",
            .. Attributes(property).Select(attribute => $"{type}.{property.Name} {attribute}"),
        ];
    }

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { } get && IsOpen(get) ? " get" : "") + (property.SetMethod is { } set && IsOpen(set) ? " set" : "");

    private static bool IsListed(MethodInfo method) =>
        (IsOpen(method) && !method.IsSpecialName) || method.Name is "op_Implicit" or "op_Explicit";

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(Type type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily) && IsVisible(type.DeclaringType!) : type.IsPublic;

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string BaseOf(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? $" : {Name(parent)}" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? "?" : "")}"));

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(",", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";

        var prefix = type.IsNested ? $"{Name(type.DeclaringType!)}." : type.Namespace is { } space ? $"{space}." : "";
        var arguments = type.IsGenericType ? $"<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : "";
        return $"{prefix}{type.Name.Split('`')[0]}{arguments}";
    }

    private static IEnumerable<string> Attributes(MemberInfo member) => member.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.FullName!.StartsWith("Pulumi", StringComparison.Ordinal))
        .Select(attribute => $"[{attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)}("
            + $"{string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.Value?.ToString() ?? "null"))})]");
}
