namespace PulumiOffline.SdkGenerator.Schema;

/// <summary>The wanted tokens and every type they reach.</summary>
public sealed class Selection
{
    private readonly SchemaFile schema;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    private Selection(SchemaFile schema) => this.schema = schema;

    public List<SchemaItem> Resources { get; } = [];

    public List<SchemaItem> Functions { get; } = [];

    /// <summary>Object types that stand in inputs.</summary>
    public List<SchemaItem> InputTypes { get; } = [];

    /// <summary>Object types that stand in outputs.</summary>
    public List<SchemaItem> OutputTypes { get; } = [];

    public List<SchemaItem> Enums { get; } = [];

    /// <summary>Wanted tokens that the schema does not hold.</summary>
    public List<string> Unknown { get; } = [];

    /// <param name="schema">The whole schema.</param>
    /// <param name="used">One token a line; <c>#</c> starts a comment.</param>
    public static Selection Of(SchemaFile schema, string used)
    {
        var selection = new Selection(schema);
        foreach (var token in used.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).Distinct())
        {
            selection.Add(token);
        }

        return selection;
    }

    private void Add(string token)
    {
        if (schema.FindToken(token) is not { Kind: ItemKind.Resource or ItemKind.Function } item)
        {
            Unknown.Add(token);
            return;
        }

        (item.Kind == ItemKind.Resource ? Resources : Functions).Add(item);
        foreach (var property in item.Properties)
        {
            Visit(property, input: item.Kind == ItemKind.Resource || property.Input != Presence.None, output: property.Output != Presence.None);
        }
    }

    private void Visit(SchemaProperty property, bool input, bool output)
    {
        if (input)
        {
            Visit(property.InputType, input: true);
        }

        if (output)
        {
            Visit(property.OutputType, input: false);
        }
    }

    private void Visit(SchemaType type, bool input)
    {
        switch (type)
        {
            case ListType list:
                Visit(list.Element, input);
                break;
            case MapType map:
                Visit(map.Value, input);
                break;
            case UnionType union:
                foreach (var option in union.Cases)
                {
                    Visit(option, input);
                }

                break;
            case EnumReference reference when visited.Add("%" + reference.Key):
                Enums.Add(schema.FindType(reference.Key));
                break;
            case ObjectReference reference when visited.Add((input ? "i " : "o ") + reference.Key):
                VisitObject(schema.FindType(reference.Key), input);
                break;
        }
    }

    private void VisitObject(SchemaItem item, bool input)
    {
        (input ? InputTypes : OutputTypes).Add(item);
        foreach (var property in item.Properties)
        {
            Visit(property, input && property.Input != Presence.None, !input && property.Output != Presence.None);
        }
    }
}
