using System.Reflection;

namespace Pulumi;

/// <summary>How an <see cref="EnumTypeAttribute">enumeration struct</see> is made from text or number and turned back.</summary>
internal sealed class EnumConversion
{
    private readonly Type _type;
    private readonly MethodInfo _toWire;

    private EnumConversion(Type type, MethodInfo toWire)
    {
        _type = type;
        _toWire = toWire;
    }

    public static EnumConversion? Of(Type type)
    {
        if (!type.IsValueType || !type.IsDefined(typeof(EnumTypeAttribute)))
            return null;

        var toWire = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return toWire?.ReturnType == typeof(string) || toWire?.ReturnType == typeof(double)
            ? new EnumConversion(type, toWire)
            : throw new InvalidOperationException($"{type.FullName} has [EnumType] but no explicit conversion to string or double.");
    }

    public object? ToWire(object value) => _toWire.Invoke(null, [value]);

    public bool TryMake(object wire, out object? value)
    {
        var constructor = _type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [wire.GetType()]);
        value = constructor?.Invoke([wire]);
        return constructor is not null;
    }
}
