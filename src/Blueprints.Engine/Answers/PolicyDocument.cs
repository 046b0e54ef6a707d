using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Answers;

/// <summary>Puts an IAM policy document together from its parts, as the provider's function does: a pure computation.</summary>
static class PolicyDocument
{
    static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The function's result. A document with a part that is not known is not known.</summary>
    public static Struct Of(Struct arguments)
    {
        var json = WireMap.HasUnknown(Value.ForStruct(arguments)) ? null : Document(WireJson.ToGraph(arguments));
        var text = json is null ? WireValue.NotKnown() : Value.ForString(json.ToJsonString(Pretty));
        var minified = json is null ? WireValue.NotKnown() : Value.ForString(json.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return new() { Fields = { ["id"] = Value.ForString("policy"), ["json"] = text, ["minifiedJson"] = minified } };
    }

    static JsonObject Document(JsonElement arguments)
    {
        var document = new JsonObject { ["Version"] = Text(arguments, "version") ?? "2012-10-17" };
        if (Text(arguments, "policyId") is { } id)
            document["Id"] = id;
        document["Statement"] = new JsonArray([.. Items(arguments, "statements").Select(Statement)]);
        return document;
    }

    static JsonObject Statement(JsonElement part)
    {
        var statement = new JsonObject();
        if (Text(part, "sid") is { } sid)
            statement["Sid"] = sid;
        statement["Effect"] = Text(part, "effect") ?? "Allow";
        Add(statement, "Action", part, "actions");
        Add(statement, "NotAction", part, "notActions");
        Add(statement, "Resource", part, "resources");
        Add(statement, "NotResource", part, "notResources");
        AddPrincipals(statement, "Principal", part, "principals");
        AddPrincipals(statement, "NotPrincipal", part, "notPrincipals");
        AddConditions(statement, part);
        return statement;
    }

    static void Add(JsonObject statement, string name, JsonElement part, string property)
    {
        var texts = Items(part, property).Select(item => item.GetString() ?? "").ToList();
        if (texts.Count > 0)
            statement[name] = OneOrMany(texts);
    }

    static void AddPrincipals(JsonObject statement, string name, JsonElement part, string property)
    {
        var principals = Items(part, property).ToList();
        if (principals.Count == 0)
            return;
        if (principals is [var only] && Text(only, "type") == "*")
        {
            statement[name] = "*";
            return;
        }

        var byType = new JsonObject();
        foreach (var principal in principals)
            byType[Text(principal, "type") ?? "AWS"] = OneOrMany([.. Items(principal, "identifiers").Select(item => item.GetString() ?? "")]);
        statement[name] = byType;
    }

    static void AddConditions(JsonObject statement, JsonElement part)
    {
        var conditions = new JsonObject();
        foreach (var condition in Items(part, "conditions"))
        {
            var test = Text(condition, "test") ?? "";
            var tests = conditions[test] as JsonObject ?? [];
            tests[Text(condition, "variable") ?? ""] = OneOrMany([.. Items(condition, "values").Select(item => item.GetString() ?? "")]);
            conditions[test] = tests;
        }

        if (conditions.Count > 0)
            statement["Condition"] = conditions;
    }

    static JsonNode OneOrMany(List<string> texts) => texts is [var one] ? JsonValue.Create(one) : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);

    static string? Text(JsonElement part, string property) => part.ValueKind == JsonValueKind.Object && part.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static JsonElement.ArrayEnumerator Items(JsonElement part, string property) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
