using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Engine.Wire;
using Blueprints.Graph;

namespace Blueprints.Engine.Secrets;

/// <summary>Masks secrets that a program put into the inputs of resources as plain values, where it read a secret setting as a plain one for instance.</summary>
static class MaskedGraph
{
    static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2 * WireValue.MaxDepth };

    /// <summary>The resources without the secrets. Names and types stay: URNs are made of them.</summary>
    public static IEnumerable<GraphResource> Of(IEnumerable<GraphResource> resources, SecretMask secrets)
    {
        var matcher = secrets.ForInputs();
        return matcher.IsEmpty ? resources : resources.Select(resource => Holds(resource.Inputs, matcher) ? resource with { Inputs = Masked(resource.Inputs, matcher) } : resource);
    }

    static bool Holds(JsonElement value, SecretMatcher matcher) => value.ValueKind switch
    {
        JsonValueKind.String => matcher.Finds(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Holds(item, matcher)),
        JsonValueKind.Object => value.EnumerateObject().Any(member => Holds(member.Value, matcher)),
        _ => false,
    };

    static JsonElement Masked(JsonElement inputs, SecretMatcher matcher) => JsonSerializer.SerializeToElement(Node(inputs, matcher), Deep);

    static JsonNode? Node(JsonElement value, SecretMatcher matcher) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(matcher.Mask(value.GetString()!)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => Node(item, matcher))]),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Node(member.Value, matcher)))),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };
}
