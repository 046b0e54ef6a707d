using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>A field or property marked with <see cref="InputAttribute">[Input]</see>.</summary>
internal sealed class InputMember
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Cache = new();

    private readonly InputAttribute _attribute;
    private readonly MemberInfo _member;
    private readonly Func<object, object?> _get;

    private InputMember(InputAttribute attribute, MemberInfo member, Func<object, object?> get)
    {
        _attribute = attribute;
        _member = member;
        _get = get;
    }

    public string WireName => _attribute.Name;

    public static ImmutableArray<InputMember> Of(Type type) => Cache.GetOrAdd(type, Find);

    public object? Read(InputArgs args)
    {
        var fullName = $"[Input] {args.GetType().FullName}.{_member.Name}";
        var value = _get(args);
        if (value is null && _attribute.IsRequired)
            throw new ArgumentNullException(_member.Name, $"{fullName} is required and was not given a value");

        return _attribute.Json && value is not null ? JsonInput.Of(fullName, value) : value;
    }

    private static ImmutableArray<InputMember> Find(Type type)
    {
        var fields = type.GetFields(AnyInstance).Select(field => Make(field, field.GetValue));
        var properties = type.GetProperties(AnyInstance).Select(property => Make(property, property.GetValue));
        return [.. fields.Concat(properties).OfType<InputMember>()];
    }

    private static InputMember? Make(MemberInfo member, Func<object, object?> get) =>
        member.GetCustomAttribute<InputAttribute>() is { } attribute ? new InputMember(attribute, member, get) : null;
}
