namespace PulumiSchema;

/// <summary>A resource, function or object type: a head line and its properties in the order of their names.</summary>
internal sealed class SchemaItem(string key)
{
    private readonly SortedDictionary<string, SchemaProperty> properties = new(StringComparer.Ordinal);

    /// <summary>The token of a resource or function, <c>module:Name</c> of a type.</summary>
    public string Key { get; } = key;

    public bool Deprecated { get; set; }

    public IReadOnlyList<string> Aliases { get; set; } = [];

    /// <summary>Object types only: <c>i</c> used in inputs, <c>o</c> in outputs, <c>f</c> by functions.</summary>
    public string Sides { get; set; } = "";

    public IReadOnlyCollection<SchemaProperty> Properties => properties.Values;

    public SchemaProperty this[string name]
    {
        get
        {
            if (!properties.TryGetValue(name, out var property))
            {
                properties.Add(name, property = new SchemaProperty(name));
            }

            return property;
        }
    }
}
