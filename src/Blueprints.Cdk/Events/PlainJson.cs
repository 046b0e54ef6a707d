using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Cdk;

/// <summary>JSON that a spec has as text, in the shapes that the CDK's runtime passes on: CloudFormation wants it as an object.</summary>
static class PlainJson
{
    public static object Of(JsonNode json) => json switch
    {
        JsonObject map => map.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => Of(pair.Value!)),
        JsonArray list => list.Select(item => Of(item!)).ToArray(),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => json.GetValue<double>(),
            _ => json.GetValue<string>(),
        },
    };
}
