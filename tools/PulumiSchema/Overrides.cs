namespace PulumiSchema;

/// <summary>Facts that the typings do not hold: C# namespaces, fractional numbers, C# property names, nested secrets.</summary>
internal sealed class Overrides
{
    private readonly HashSet<string> doubles = new(StringComparer.Ordinal);
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> unused = new(StringComparer.Ordinal);

    /// <summary>Wire module to C# namespace segment; the root module is not listed.</summary>
    public SortedDictionary<string, string> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the file that met no property: typing errors, or properties that are gone.</summary>
    public IEnumerable<string> Unused => unused.Order(StringComparer.Ordinal);

    public static Overrides Read(string path)
    {
        var overrides = new Overrides();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            overrides.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return overrides;
    }

    /// <summary>Whether a number is fractional; <paramref name="owner"/> is <c>module:Name</c>.</summary>
    public bool IsDouble(string owner, string property) => Met(doubles.Contains($"{owner}.{property}"), $"{owner}.{property}");

    /// <summary>Whether a resource belongs into the schema: where the file names some, only these do.</summary>
    public bool IsWanted(string token) => kinds.Count == 0 || Met(kinds.Contains(token), token);

    public bool IsSecret(string owner, string property) => Met(secrets.Contains($"{owner}.{property}"), $"{owner}.{property}");

    public string? NameOf(string owner, string property) => Met(names.ContainsKey($"{owner}.{property}"), $"{owner}.{property}") ? names[$"{owner}.{property}"] : null;

    private void Add(string[] words)
    {
        if (words[0] != "module")
        {
            unused.Add(words[1]);
        }

        _ = words[0] switch
        {
            "module" => Modules.TryAdd(words[1], words[2]),
            "double" => doubles.Add(words[1]),
            "secret" => secrets.Add(words[1]),
            "kind" => kinds.Add(words[1]),
            "name" => names.TryAdd(words[1], words[2]),
            _ => throw new FormatException($"Unknown override '{words[0]}': expected module, kind, double, secret or name."),
        };
    }

    private bool Met(bool found, string key)
    {
        if (found)
        {
            unused.Remove(key);
        }

        return found;
    }
}
