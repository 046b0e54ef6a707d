using System.Globalization;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Secrets;

/// <summary>Finds the plain values of secrets in what programs and the engine exchange.</summary>
static class SecretFinder
{
    /// <summary>Gives each text and number that is a secret or within one.</summary>
    public static void Find(Struct? values, Action<string> found)
    {
        foreach (var value in values?.Fields.Values ?? [])
            Find(value, found);
    }

    /// <summary>Gives each text and number of a value that is secret.</summary>
    public static void FindWithin(Value value, Action<string> found)
    {
        switch (WireValue.KindOf(value))
        {
            case WireKind.Unknown or WireKind.Reference:
                return;
            case WireKind.Secret or WireKind.Output when WireValue.Held(value, "value") is { } held:
                FindWithin(held, found);
                return;
            case WireKind.Asset or WireKind.Archive:
                if (WireValue.Held(value, "text") is { HasStringValue: true } text)
                    found(text.StringValue);
                return;
            default:
                FindWithinPlain(value, found);
                return;
        }
    }

    static void Find(Value value, Action<string> found)
    {
        var kind = WireValue.KindOf(value);
        if (kind == WireKind.Secret || (kind == WireKind.Output && WireValue.IsSecretOutput(value)))
            FindWithin(value, found);
        else if (value.KindCase == Value.KindOneofCase.ListValue)
            Each(value.ListValue.Values, item => Find(item, found));
        else if (value.KindCase == Value.KindOneofCase.StructValue)
            Find(value.StructValue, found);
    }

    static void FindWithinPlain(Value value, Action<string> found)
    {
        if (value.HasStringValue)
            found(value.StringValue);
        else if (value.HasNumberValue)
            found(value.NumberValue.ToString("R", CultureInfo.InvariantCulture));
        else if (value.KindCase == Value.KindOneofCase.ListValue)
            Each(value.ListValue.Values, item => FindWithin(item, found));
        else if (value.KindCase == Value.KindOneofCase.StructValue)
            Each(value.StructValue.Fields.Values, item => FindWithin(item, found));
    }

    static void Each(IEnumerable<Value> values, Action<Value> take)
    {
        foreach (var value in values)
            take(value);
    }
}
