using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Wire;

/// <summary>Rewrites values: what a program is told, what a transform is asked.</summary>
static class WireMap
{
    /// <summary>The values as a program may be told them: outputs become plain or unknown values, and wrappers that it does not accept are taken off.</summary>
    /// <param name="values">The values; null for none.</param>
    /// <param name="secrets">Whether it accepts secrets.</param>
    /// <param name="references">Whether it accepts references to resources.</param>
    public static Struct ForProgram(Struct? values, bool secrets, bool references) => Map(values, value => ForProgram(value, secrets, references));

    /// <summary>The values as a transform is asked: what is unknown or secret becomes an output with the resources that the property comes from.</summary>
    /// <param name="values">The values; null for none.</param>
    /// <param name="dependencies">The resources behind a property.</param>
    public static Struct ForTransform(Struct? values, Func<string, IEnumerable<string>> dependencies)
    {
        var mapped = new Struct();
        foreach (var (key, value) in values?.Fields ?? [])
            mapped.Fields.Add(key, AsOutputs(value, [.. dependencies(key)]));
        return mapped;
    }

    /// <summary>What came back from a transform, in the form that programs send: outputs become secrets, unknown or plain values.</summary>
    public static Struct FromTransform(Struct? values) => Map(values, value => ForProgram(value, secrets: true, references: true));

    /// <summary>The resources that the outputs inside of a value come from.</summary>
    public static IEnumerable<string> DependenciesOf(Value value) => WireValue.KindOf(value) switch
    {
        WireKind.Output => (WireValue.Held(value, "dependencies")?.ListValue.Values.Select(urn => urn.StringValue) ?? []).Concat(WireValue.Held(value, "value") is { } held ? DependenciesOf(held) : []),
        WireKind.Reference => WireValue.Held(value, "urn") is { } urn ? [urn.StringValue] : [],
        WireKind.Secret => WireValue.Held(value, "value") is { } held ? DependenciesOf(held) : [],
        _ => Children(value).SelectMany(DependenciesOf),
    };

    /// <summary>Whether anything in a value is not known.</summary>
    public static bool HasUnknown(Value value) => WireValue.KindOf(value) switch
    {
        WireKind.Unknown => true,
        WireKind.Output => WireValue.Held(value, "value") is not { } held || HasUnknown(held),
        WireKind.Asset or WireKind.Archive or WireKind.Reference => false,
        _ => Children(value).Any(HasUnknown),
    };

    static IEnumerable<Value> Children(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.ListValue => value.ListValue.Values,
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values,
        _ => [],
    };

    static Value ForProgram(Value value, bool secrets, bool references) => WireValue.KindOf(value) switch
    {
        WireKind.Unknown => WireValue.NotKnown(),
        WireKind.Secret => Sealed(ForProgram(WireValue.Held(value, "value") ?? Value.ForNull(), secrets, references), secrets),
        WireKind.Output => Unwrapped(value, secrets, references),
        WireKind.Reference => references ? value : WireValue.Held(value, "id") ?? WireValue.Held(value, "urn") ?? Value.ForNull(),
        WireKind.Asset or WireKind.Archive => value,
        _ => Plain(value, item => ForProgram(item, secrets, references)),
    };

    static Value Unwrapped(Value output, bool secrets, bool references)
    {
        var held = WireValue.Held(output, "value") is { } value ? ForProgram(value, secrets, references) : WireValue.NotKnown();
        return WireValue.IsSecretOutput(output) ? Sealed(held, secrets) : held;
    }

    static Value Sealed(Value value, bool secrets) => secrets ? WireValue.SecretOf(value) : value;

    static Value AsOutputs(Value value, string[] dependencies) => WireValue.KindOf(value) switch
    {
        WireKind.Unknown => WireValue.OutputOf(null, secret: false, dependencies),
        WireKind.Secret when WireValue.Held(value, "value") is { } held => WireValue.OutputOf(HasUnknown(held) ? null : held, secret: true, dependencies),
        WireKind.Output or WireKind.Reference or WireKind.Asset or WireKind.Archive => value,
        _ => Plain(value, item => AsOutputs(item, dependencies)),
    };

    static Value Plain(Value value, Func<Value, Value> map) => value.KindCase switch
    {
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(map)]),
        Value.KindOneofCase.StructValue => Value.ForStruct(Map(value.StructValue, map)),
        _ => value,
    };

    static Struct Map(Struct? values, Func<Value, Value> map)
    {
        var mapped = new Struct();
        foreach (var (key, value) in values?.Fields ?? [])
            mapped.Fields.Add(key, map(value));
        return mapped;
    }
}
