using System.Collections.Frozen;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Wire;

/// <summary>The special values that Pulumi's programs and engines exchange inside of plain structs: unknowns, secrets, outputs, references and assets.</summary>
static class WireValue
{
    /// <summary>The deepest nesting of a value: 512 levels. A deeper one is refused.</summary>
    public const int MaxDepth = 512;

    /// <summary>The key of an object that is a special value.</summary>
    public const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>What stands for a value that is not known: the sentinel that SDKs send and all accept.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    const string ReferenceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";

    static readonly FrozenSet<string> Sentinels = new[]
    {
        Unknown, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58", "e48ece36-62e2-4504-bad9-02848725956a", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What kind of value it is.</summary>
    public static WireKind KindOf(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when Sentinels.Contains(value.StringValue) => WireKind.Unknown,
        Value.KindOneofCase.StructValue when value.StructValue.Fields.TryGetValue(Signature, out var signature) => signature.StringValue switch
        {
            SecretSignature => WireKind.Secret,
            ReferenceSignature => WireKind.Reference,
            OutputSignature => WireKind.Output,
            AssetSignature => WireKind.Asset,
            ArchiveSignature => WireKind.Archive,
            _ => WireKind.Plain,
        },
        _ => WireKind.Plain,
    };

    /// <summary>What a special value holds under a key; null where it holds nothing there.</summary>
    public static Value? Held(Value special, string key) => special.StructValue.Fields.GetValueOrDefault(key);

    /// <summary>Whether an output value is secret.</summary>
    public static bool IsSecretOutput(Value output) => Held(output, "secret")?.BoolValue ?? false;

    /// <summary>A value that is not known.</summary>
    public static Value NotKnown() => Value.ForString(Unknown);

    /// <summary>A secret.</summary>
    public static Value SecretOf(Value value) => Special(SecretSignature, ("value", value));

    /// <summary>A reference to a resource.</summary>
    public static Value ReferenceTo(string urn, string? id) =>
        id is null ? Special(ReferenceSignature, ("urn", Value.ForString(urn))) : Special(ReferenceSignature, ("urn", Value.ForString(urn)), ("id", Value.ForString(id)));

    /// <summary>An output with the resources that it comes from; without a value it is not known.</summary>
    public static Value OutputOf(Value? value, bool secret, IEnumerable<string> dependencies)
    {
        var output = Special(OutputSignature, ("secret", Value.ForBool(secret)), ("dependencies", Value.ForList([.. dependencies.Select(Value.ForString)])));
        if (value is not null)
            output.StructValue.Fields.Add("value", value);
        return output;
    }

    static Value Special(string signature, params ReadOnlySpan<(string Key, Value Value)> parts)
    {
        var special = new Struct { Fields = { [Signature] = Value.ForString(signature) } };
        foreach (var (key, value) in parts)
            special.Fields.Add(key, value);
        return Value.ForStruct(special);
    }
}
