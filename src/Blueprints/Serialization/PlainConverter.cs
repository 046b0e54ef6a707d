using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blueprints.Serialization;

/// <summary>Reads one plain value and says in plain words what was expected; the built-in converters name .NET types.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="expected">What is expected, for the message.</param>
/// <param name="read">Reads the value; false when the token is something else.</param>
/// <param name="write">Writes the value.</param>
sealed class PlainConverter<T>(string expected, PlainConverter<T>.TryRead read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
{
    public delegate bool TryRead(ref Utf8JsonReader reader, out T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(ref reader, out var value) ? value : throw new JsonException($"expected {expected}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}

/// <summary>The converters of the plain values that documents hold.</summary>
static class PlainConverters
{
    public static readonly JsonConverter[] All =
    [
        new PlainConverter<int>("a whole number", TryInt, static (writer, value) => writer.WriteNumberValue(value)),
        new PlainConverter<long>("a whole number", TryLong, static (writer, value) => writer.WriteNumberValue(value)),
        new PlainConverter<decimal>("a number of at most 28 digits", TryDecimal, static (writer, value) => writer.WriteNumberValue(value)),
        new PlainConverter<bool>("true or false", TryBool, static (writer, value) => writer.WriteBooleanValue(value)),
    ];

    static bool TryInt(ref Utf8JsonReader reader, out int value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value);
    }

    static bool TryLong(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value);
    }

    static bool TryDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value);
    }

    static bool TryBool(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False;
    }
}
