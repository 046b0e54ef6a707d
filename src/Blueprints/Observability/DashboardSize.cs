using System.Text.Json;

namespace Blueprints.Observability;

/// <summary>How large a dashboard is, which decides what it costs: three of an account are free, and only those of up to 50 metrics. Source: CloudWatch pricing page, free tier.</summary>
public static class DashboardSize
{
    /// <summary>Metrics up to which a dashboard may be one of the free ones.</summary>
    public const int FreeMetrics = 50;

    const string Same = ".";
    const string SameAll = "...";

    /// <summary>The metrics that a dashboard shows, each counted once however often and by whatever statistic it is drawn. A search counts as none: what it finds is not known here.</summary>
    /// <param name="body">The dashboard's body as JSON.</param>
    /// <returns>The number of metrics; null for what is no dashboard.</returns>
    public static int? Metrics(string? body)
    {
        if (body is null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Items(document.RootElement, "widgets").SelectMany(Read).Distinct(StringComparer.Ordinal).Count() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IEnumerable<string> Read(JsonElement widget)
    {
        if (widget.ValueKind != JsonValueKind.Object || !widget.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            yield break;
        var region = properties.TryGetProperty("region", out var own) ? own.ToString() : "";
        string[] before = [];
        foreach (var line in Items(properties, "metrics").Where(line => line.ValueKind == JsonValueKind.Array))
        {
            var names = line.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToArray();
            if (names.Length == 0)
                continue;
            before = Spell(names, before);
            yield return string.Join('\n', [region, .. before]);
        }
    }

    // Dots stand for what the line above has: one for a name, three for all names but the last ones, which follow.
    static string[] Spell(string[] names, string[] before) => names[0] == SameAll
        ? [.. before.Take(Math.Max(0, before.Length - names.Length + 1)), .. names.Skip(1)]
        : [.. names.Select((name, index) => name == Same && index < before.Length ? before[index] : name)];

    static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
