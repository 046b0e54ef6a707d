using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Blueprints.Serialization;

/// <summary>Reads and writes a <see cref="ValueList{T}"/> as a JSON array.</summary>
sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Every item type is a reference type, for which the runtime shares code.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Item types are listed in BlueprintJsonContext.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Item types are listed in BlueprintJsonContext.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("expected a list in [ ]");

            var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(JsonSerializer.Deserialize(ref reader, itemType) ?? throw new JsonException("a list holds no null"));
            return new(items.ToImmutable());
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, itemType);
            writer.WriteEndArray();
        }
    }
}
