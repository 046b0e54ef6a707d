using System.Collections.Frozen;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol;

/// <summary>Turns the protocol's values into what travels inside of this SDK.</summary>
/// <param name="find">The program's own resource of a URN; null where it made none.</param>
internal sealed class ValueReader(Func<string, Resource?> find)
{
    private static readonly FrozenSet<string> Unknowns = new[]
    {
        WireUnknown.Text, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58", "e48ece36-62e2-4504-bad9-02848725956a", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    }.ToFrozenSet(StringComparer.Ordinal);

    public ImmutableDictionary<string, object?> Read(Struct? values) =>
        values is null ? ImmutableDictionary<string, object?>.Empty : values.Fields.ToImmutableDictionary(field => field.Key, field => Read(field.Value));

    private object? Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => Unknowns.Contains(value.StringValue) ? WireUnknown.Value : value.StringValue,
        Value.KindOneofCase.ListValue => value.ListValue.Values.Select(Read).ToImmutableArray(),
        Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
        _ => null,
    };

    private object? ReadObject(Struct values) => Text(values, ProtocolSignature.Key) switch
    {
        ProtocolSignature.Secret => new WireSecret(values.Fields.TryGetValue("value", out var value) ? Read(value) : null),
        ProtocolSignature.Resource => find(Text(values, "urn") ?? ""),
        ProtocolSignature.Asset => ReadAsset(values),
        ProtocolSignature.Archive => ReadArchive(values),
        _ => Read(values),
    };

    private static Asset ReadAsset(Struct values) => (Text(values, "path"), Text(values, "uri")) switch
    {
        ({ } path, _) => new FileAsset(path),
        (_, { } uri) => new RemoteAsset(uri),
        _ => new StringAsset(Text(values, "text") ?? ""),
    };

    private Archive ReadArchive(Struct values) => (Text(values, "path"), Text(values, "uri")) switch
    {
        ({ } path, _) => new FileArchive(path),
        (_, { } uri) => new RemoteArchive(uri),
        _ => new AssetArchive(Read(values.Fields.GetValueOrDefault("assets")?.StructValue)
            .Where(part => part.Value is AssetOrArchive).ToDictionary(part => part.Key, part => (AssetOrArchive)part.Value!)),
    };

    private static string? Text(Struct values, string key) =>
        values.Fields.TryGetValue(key, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;
}
