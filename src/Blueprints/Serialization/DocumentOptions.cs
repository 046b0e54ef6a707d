using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Blueprints.Serialization;

/// <summary>How every JSON document of the domain is read and written: camelCase, strict (no unknown, duplicate or missing members), comments accepted.</summary>
/// <remarks>By reflection and not by source generation: generated readers set every <c>init</c> property, which would lose the specs' defaults.</remarks>
static class DocumentOptions
{
    public static JsonSerializerOptions Shared { get; } = Create(indented: true);

    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The domain assembly is kept whole where the tool is trimmed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The tool runs on a runtime with a compiler.")]
    static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = 32,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        foreach (var converter in PlainConverters.All)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }
}
