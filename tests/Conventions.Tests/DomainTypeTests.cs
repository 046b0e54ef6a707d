using System.Reflection;
using Blueprints;

namespace Conventions.Tests;

/// <summary>The shape of the domain's public types: plain, immutable, exact.</summary>
public sealed class DomainTypeTests
{
    const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Type[] Types = typeof(Blueprint).Assembly.GetExportedTypes();

    [Fact]
    public void Public_types_are_sealed_static_abstract_or_values() =>
        Types.Where(type => !type.IsSealed && !type.IsAbstract && !type.IsValueType).Should().BeEmpty();

    [Fact]
    public void Money_and_workload_are_decimal_so_nothing_public_is_floating_point() =>
        Types.SelectMany(type => type.GetMembers(Public)).Where(member => Mentioned(member).Any(IsFloatingPoint)).Should().BeEmpty();

    [Fact]
    public void Public_properties_do_not_change_once_made() =>
        Types.SelectMany(type => type.GetProperties(Public)).Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)).Should().BeEmpty();

    [Fact]
    public void Public_fields_are_constant() =>
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Public)).Where(field => !field.IsLiteral && !field.IsInitOnly).Should().BeEmpty();

    static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    static bool IsFloatingPoint(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || (type.HasElementType && IsFloatingPoint(type.GetElementType()!))
        || type.GetGenericArguments().Any(IsFloatingPoint);

    static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
