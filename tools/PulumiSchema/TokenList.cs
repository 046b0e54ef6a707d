namespace PulumiSchema;

/// <summary>Checks the schema against a list of lines <c>token | req: a, b</c> (<c>-</c> for none): the tokens exist and require exactly these inputs.</summary>
internal static class TokenList
{
    public static IEnumerable<string> Differences(string path, IReadOnlyDictionary<string, SchemaItem> resources)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Contains(" | req: ", StringComparison.Ordinal)))
        {
            var parts = line.Split(" | req: ");
            var wanted = parts[1].Split(" |")[0].Split(", ").Where(name => name != "-").Order(StringComparer.Ordinal).ToList();
            if (!resources.TryGetValue(parts[0], out var resource))
            {
                yield return $"{parts[0]}: not in the schema";
                continue;
            }

            var required = resource.Properties.Where(p => p.Input == Presence.Required).Select(p => p.Name).ToList();
            if (!required.SequenceEqual(wanted))
            {
                yield return $"{parts[0]}: requires {string.Join(", ", required)}; the list says {string.Join(", ", wanted)}";
            }
        }
    }
}
