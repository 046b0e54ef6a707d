using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Aws.Tests.Security;

/// <summary>Looks into recorded inputs.</summary>
static class RecordedInputs
{
    /// <summary>What a path such as <c>encryptionInfo.encryptionInTransit.clientBroker</c> leads to, as text; null when there is nothing.</summary>
    public static string? At(this GraphResource resource, string path)
    {
        JsonElement? found = resource.Inputs;
        foreach (var step in path.Split('.'))
            found = found is { ValueKind: JsonValueKind.Object } inside && inside.TryGetProperty(step, out var next) ? next : null;
        return found?.ToString();
    }

    /// <summary>The objects in a list, or the one object that stands for it; none when it is missing.</summary>
    public static IEnumerable<JsonElement> Each(this GraphResource resource, string property) => Each(resource.Property(property));

    public static IEnumerable<JsonElement> Each(this JsonElement element, string property) => Each(element.TryGetProperty(property, out var list) ? list : null);

    public static string? At(this JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.ToString() : null;

    /// <summary>The statements of a policy document among the inputs.</summary>
    public static IEnumerable<JsonElement> Statements(this GraphResource resource, string property) =>
        resource.Text(property) is { } policy ? JsonDocument.Parse(policy).RootElement.Each("Statement") : [];

    /// <summary>A statement's actions, resources or principals, one or many.</summary>
    public static List<string> Texts(this JsonElement statement, string property) => statement.TryGetProperty(property, out var value) ? [.. Leaves(value)] : [];

    /// <summary>Every value below an element with the path that leads to it.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Members(item, name)),
        _ => [(name, element)],
    };

    static IEnumerable<JsonElement> Each(JsonElement? list) => list switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    static IEnumerable<string> Leaves(JsonElement value) => Members(value).Select(leaf => leaf.Value.ToString());
}
