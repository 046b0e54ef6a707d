using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Blueprints.Aws;

/// <summary>One statement of an IAM policy.</summary>
sealed record PolicyStatement
{
    public string Effect { get; init; } = "Allow";

    public required ImmutableArray<string> Actions { get; init; }

    public ImmutableArray<string> Resources { get; init; } = [];

    public JsonNode? Principal { get; init; }

    public JsonObject? Condition { get; init; }

    public JsonNode ToJson()
    {
        var json = new JsonObject { [nameof(Effect)] = Effect };
        if (Principal is not null)
            json[nameof(Principal)] = Principal.DeepClone();
        json["Action"] = Texts(Actions);
        if (!Resources.IsEmpty)
            json["Resource"] = Texts(Resources);
        if (Condition is not null)
            json[nameof(Condition)] = Condition.DeepClone();
        return json;
    }

    static JsonArray Texts(ImmutableArray<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
