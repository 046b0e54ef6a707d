namespace PulumiOffline.SdkGenerator.Schema;

/// <summary>How a property stands in the inputs or outputs.</summary>
public enum Presence
{
    None,
    Optional,
    Required,
}

/// <summary>One property line of the schema file.</summary>
public sealed class SchemaProperty
{
    private SchemaProperty(string wireName, string flags, string type)
    {
        WireName = wireName;
        Input = Read(flags[0]);
        Output = Read(flags[1]);
        Secret = flags.IndexOf('s') >= 0;
        SecretOutput = flags.IndexOf('S') >= 0;
        Deprecated = flags.IndexOf('d') >= 0;
        InputType = OutputType = SchemaType.Parse(type);
        CSharpName = char.ToUpperInvariant(wireName[0]) + wireName.Substring(1).Replace("-", "");
    }

    public string WireName { get; }

    public string CSharpName { get; private set; }

    public Presence Input { get; }

    public Presence Output { get; }

    public SchemaType InputType { get; }

    public SchemaType OutputType { get; private set; }

    public bool Secret { get; }

    public bool SecretOutput { get; }

    public bool Deprecated { get; }

    /// <summary>The value that a missing input takes, as written in the package's script; null for none.</summary>
    public string? Default { get; private set; }

    /// <summary>Reads <c>name flags type [output type] [=C# name] [:=default]</c>.</summary>
    public static SchemaProperty Parse(string line)
    {
        var standard = line.IndexOf(" :=", StringComparison.Ordinal);
        var words = (standard < 0 ? line : line.Substring(0, standard)).Split(' ');
        var property = new SchemaProperty(words[0], words[1], words[2]);
        for (var i = 3; i < words.Length; i++)
        {
            if (words[i][0] == '=')
            {
                property.CSharpName = words[i].Substring(1);
            }
            else
            {
                property.OutputType = SchemaType.Parse(words[i]);
            }
        }

        property.Default = standard < 0 ? null : line.Substring(standard + 3);
        return property;
    }

    private static Presence Read(char sign) => sign == '!' ? Presence.Required : sign == '?' ? Presence.Optional : Presence.None;
}
