using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blueprints.Serialization;

/// <summary>An enumeration is its name in camelCase, never a number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
sealed class CamelCaseEnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(Name, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"expected {string.Join(" or ", Values.Keys.Select(name => $"\"{name}\""))}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));

    static string Name(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
