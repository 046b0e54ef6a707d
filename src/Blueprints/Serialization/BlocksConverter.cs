using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Scaling;

namespace Blueprints.Serialization;

/// <summary>Blocks are an object keyed by block name, in order: <c>"web": { "kind": "fleet", … }</c>.</summary>
sealed class BlocksConverter : JsonConverter<Blocks>
{
    public override Blocks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("expected an object: one entry for each block, keyed by its name");

        var spec = (JsonConverter<BlockSpec>)options.GetConverter(typeof(BlockSpec));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("expected a block: an object with a \"kind\"");
            blocks.Add(new(name, ReadSpec(spec, ref reader, options)));
        }

        return new(blocks.ToImmutable());
    }

    static BlockSpec ReadSpec(JsonConverter<BlockSpec> converter, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return converter.Read(ref reader, typeof(BlockSpec), options)!;
        }
        catch (NotSupportedException e)
        {
            var choice = e.Message.Contains(nameof(ScalingPolicy), StringComparison.Ordinal)
                ? $"a scaling policy is one of {string.Join(", ", ScalingPolicy.Kinds)}"
                : $"a block is one of {string.Join(", ", BlockSpec.Kinds)}";
            throw new JsonException($"missing \"kind\"; {choice}", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Blocks value, JsonSerializerOptions options)
    {
        var specType = options.GetTypeInfo(typeof(BlockSpec));
        writer.WriteStartObject();
        foreach (var (name, spec) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, spec, specType);
        }

        writer.WriteEndObject();
    }
}
