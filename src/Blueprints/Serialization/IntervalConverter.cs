using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Quantities;

namespace Blueprints.Serialization;

/// <summary>An interval is a number when exact, and an object with low, expected, high and confidence otherwise.</summary>
sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException("expected a number or { \"low\": …, \"expected\": …, \"high\": … }"),
    };

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        if (value.IsExact)
        {
            writer.WriteNumberValue(value.Expected);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("low", value.Low);
        writer.WriteNumber("expected", value.Expected);
        writer.WriteNumber("high", value.High);
        writer.WriteNumber("confidence", value.Confidence);
        writer.WriteEndObject();
    }

    static Interval ReadObject(ref Utf8JsonReader reader)
    {
        decimal? low = null, expected = null, high = null;
        var confidence = Interval.DefaultConfidence;
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (!seen.Add(name))
                throw new JsonException($"\"{name}\" is given twice; keep one");
            reader.Read();
            switch (name)
            {
                case "low": low = Number(ref reader); break;
                case "expected": expected = Number(ref reader); break;
                case "high": high = Number(ref reader); break;
                case "confidence": confidence = Number(ref reader); break;
                default: throw new JsonException($"an interval has no \"{name}\"; allowed: low, expected, high, confidence");
            }
        }

        if (low is null || expected is null || high is null)
            throw new JsonException("an interval needs low, expected and high");

        try
        {
            return new(low.Value, expected.Value, high.Value, confidence);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    static decimal Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("expected a number");
        return reader.TryGetDecimal(out var value) ? value : throw new JsonException("the number is too large; at most 28 digits");
    }
}
