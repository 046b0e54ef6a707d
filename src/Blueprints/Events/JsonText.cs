using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>Options that are JSON documents of AWS's own: filter policies, event patterns.</summary>
static class JsonText
{
    public static void RequireObject(ProblemCollector problems, string property, string text)
    {
        if (!IsObject(text))
            problems.Add(property, $"\"{text}\"", "a JSON object as text", "correct it");
    }

    static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
