using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Blueprints.Serialization;

/// <summary>Blocks are an object keyed by block name, in order: <c>"web": { "kind": "fleet", … }</c>.</summary>
sealed class BlocksConverter : JsonConverter<Blocks>
{
    public override Blocks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("expected an object: one entry for each block, keyed by its name");

        var specType = (JsonTypeInfo<BlockSpec>)options.GetTypeInfo(typeof(BlockSpec));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var spec = JsonSerializer.Deserialize(ref reader, specType) ?? throw new JsonException($"block \"{name}\" is null");
            blocks.Add(new(name, spec));
        }

        return new(blocks.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Blocks value, JsonSerializerOptions options)
    {
        var specType = (JsonTypeInfo<BlockSpec>)options.GetTypeInfo(typeof(BlockSpec));
        writer.WriteStartObject();
        foreach (var (name, spec) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, spec, specType);
        }

        writer.WriteEndObject();
    }
}
