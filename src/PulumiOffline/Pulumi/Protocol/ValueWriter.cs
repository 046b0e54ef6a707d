using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol;

/// <summary>Turns what travels into the protocol's values.</summary>
internal static class ValueWriter
{
    public static Struct Write(ImmutableDictionary<string, object?> map)
    {
        var result = new Struct();
        foreach (var (key, value) in map)
            result.Fields.Add(key, Write(value));
        return result;
    }

    private static Value Write(object? wire) => wire switch
    {
        null => Value.ForNull(),
        bool flag => Value.ForBool(flag),
        double number => Value.ForNumber(number),
        string text => Value.ForString(text),
        WireUnknown => Value.ForString(WireUnknown.Text),
        WireSecret secret => Special(ProtocolSignature.Secret, ("value", Write(secret.Value))),
        Resource resource => Reference(resource),
        AssetOrArchive asset => Write(asset),
        ImmutableArray<object?> list => Value.ForList([.. list.Select(Write)]),
        ImmutableDictionary<string, object?> map => Value.ForStruct(Write(map)),
        _ => throw new InvalidOperationException($"a value of type {wire.GetType().FullName} cannot travel to an engine"),
    };

    // The writer of inputs has waited for both, so they are there.
    private static Value Reference(Resource resource)
    {
        var urn = Value.ForString(resource.Urn.Data.Result.Value);
        if (resource is not CustomResource custom)
            return Special(ProtocolSignature.Resource, ("urn", urn));
        var id = custom.Id.Data.Result;
        return Special(ProtocolSignature.Resource, ("urn", urn), ("id", Value.ForString(id.IsKnown ? id.Value : WireUnknown.Text)));
    }

    private static Value Write(AssetOrArchive asset) => asset switch
    {
        FileAsset => Special(ProtocolSignature.Asset, ("path", Content(asset))),
        StringAsset => Special(ProtocolSignature.Asset, ("text", Content(asset))),
        RemoteAsset => Special(ProtocolSignature.Asset, ("uri", Content(asset))),
        FileArchive => Special(ProtocolSignature.Archive, ("path", Content(asset))),
        RemoteArchive => Special(ProtocolSignature.Archive, ("uri", Content(asset))),
        _ => Special(ProtocolSignature.Archive, ("assets", Content(asset))),
    };

    private static Value Content(AssetOrArchive asset) => asset.Content is string text
        ? Value.ForString(text)
        : Value.ForStruct(Write(((IDictionary<string, AssetOrArchive>)asset.Content).ToImmutableDictionary(part => part.Key, object? (part) => part.Value)));

    private static Value Special(string signature, params ReadOnlySpan<(string Key, Value Value)> parts)
    {
        var special = new Struct { Fields = { [ProtocolSignature.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in parts)
            special.Fields.Add(key, value);
        return Value.ForStruct(special);
    }
}
