using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blueprints.Serialization;

/// <summary>Reads and writes a <see cref="ValueList{T}"/> as a JSON array.</summary>
sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The tool runs on a runtime with a compiler.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The domain assembly is kept whole where the tool is trimmed.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("expected a list in [ ]");

            var item = (JsonConverter<T>)options.GetConverter(typeof(T));
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.Null)
                    throw new JsonException("a list holds no null");
                items.Add(item.Read(ref reader, typeof(T), options)!);
            }

            return new(items.ToImmutable());
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options.GetTypeInfo(typeof(T)));
            writer.WriteEndArray();
        }
    }
}
