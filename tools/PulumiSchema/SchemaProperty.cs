namespace PulumiSchema;

/// <summary>How a property stands on one side (input or output) of a resource, type or function.</summary>
internal enum Presence
{
    None,
    Optional,
    Required,
}

/// <summary>One property line of the schema.</summary>
internal sealed class SchemaProperty(string name)
{
    public string Name { get; } = name;

    public Presence Input { get; set; }

    public Presence Output { get; set; }

    public string? InputType { get; set; }

    public string? OutputType { get; set; }

    public bool Secret { get; set; }

    public bool SecretOutput { get; set; }

    public bool Deprecated { get; set; }

    public string? Default { get; set; }

    public string? CSharpName { get; set; }

    public override string ToString()
    {
        var flags = $"{Sign(Input)}{Sign(Output)}{(Secret ? "s" : "")}{(SecretOutput ? "S" : "")}{(Deprecated ? "d" : "")}";
        var input = InputType ?? OutputType;
        var output = OutputType is null || OutputType == input ? "" : " " + OutputType;
        var renamed = CSharpName is null ? "" : " =" + CSharpName;
        var standard = Default is null ? "" : " :=" + Default;
        return $" {Name} {flags} {input}{output}{renamed}{standard}";
    }

    private static char Sign(Presence presence) => presence switch
    {
        Presence.Required => '!',
        Presence.Optional => '?',
        _ => '-',
    };
}
