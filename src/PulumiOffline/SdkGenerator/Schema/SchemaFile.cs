namespace PulumiOffline.SdkGenerator.Schema;

/// <summary>A parsed schema file.</summary>
public sealed class SchemaFile
{
    private readonly Dictionary<string, SchemaItem> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> modules = new(StringComparer.Ordinal);

    private SchemaFile()
    {
    }

    public static SchemaFile Parse(string text)
    {
        var file = new SchemaFile();
        SchemaItem? current = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                (current ?? throw new FormatException($"A property without an item: '{line}'.")).Lines.Add(line.Substring(1));
            }
            else
            {
                current = file.Add(line);
            }
        }

        return file;
    }

    /// <summary>The C# namespace of the package: <c>Pulumi.Aws</c>.</summary>
    public string Root { get; private set; } = "Pulumi.Aws";

    /// <summary>Whether it is the package of Kubernetes, which keeps its types in namespaces of their own.</summary>
    public bool IsKubernetes => Root == "Pulumi.Kubernetes";

    /// <summary>The resource or function with this token, or null.</summary>
    public SchemaItem? FindToken(string token) => Find(token);

    /// <summary>The object type or enum <c>module:Name</c>.</summary>
    /// <exception cref="FormatException">The file uses the type and does not hold it.</exception>
    public SchemaItem FindType(string key) => Find(key) ?? throw new FormatException($"The schema uses type '{key}' and does not hold it.");

    /// <summary>The C# namespace segment of a wire module; empty for the root.</summary>
    public string NamespaceOf(string module)
    {
        if (modules.TryGetValue(module, out var name))
        {
            return name;
        }

        return module == "index" ? "" : throw new FormatException($"The schema has no line 'module {module} <namespace>'.");
    }

    private SchemaItem? Find(string key) => items.TryGetValue(key, out var item) ? item : null;

    private SchemaItem? Add(string head)
    {
        var words = head.Split(' ');
        if (words[0] == "package" && words[1] == "@pulumi/kubernetes")
        {
            Root = "Pulumi.Kubernetes";
        }

        if (words[0] == "module")
        {
            modules[words[1]] = words[2];
        }

        ItemKind? kind = words[0] switch
        {
            "resource" => ItemKind.Resource,
            "function" => ItemKind.Function,
            "type" => ItemKind.ObjectType,
            "enum" => ItemKind.EnumType,
            "module" or "package" => null,
            _ => throw new FormatException($"Unknown schema line '{head}': expected package, module, resource, function, type or enum."),
        };

        return kind is null ? null : items[words[1]] = new SchemaItem(kind.Value, head);
    }
}
