using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration that a run starts with, from the environment variable PULUMI_CONFIG: a JSON object of text by <c>project:key</c>.</summary>
internal static class ConfigValues
{
    public static ImmutableDictionary<string, string> FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { } json)
            return ImmutableDictionary<string, string>.Empty;

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(entry => WithoutConfigPart(entry.Name), entry => entry.Value.ToString());
    }

    /// <summary>Older hosts write <c>project:config:key</c>.</summary>
    private static string WithoutConfigPart(string key) =>
        key.Split(':', 3) is [{ Length: > 0 } project, "config", var name] ? $"{project}:{name}" : key;
}
