namespace PulumiOffline.SdkGenerator.Schema;

public enum ItemKind
{
    Resource,
    Function,
    ObjectType,
    EnumType,
}

/// <summary>A head line of the schema file and the lines below it.</summary>
public sealed class SchemaItem
{
    private readonly string[] words;
    private IReadOnlyList<SchemaProperty>? properties;

    public SchemaItem(ItemKind kind, string head)
    {
        Kind = kind;
        words = head.Split(' ');
    }

    public ItemKind Kind { get; }

    /// <summary>A token (<c>aws:ec2/vpc:Vpc</c>) or <c>module:Name</c>.</summary>
    public string Key => words[1];

    public bool Deprecated => words.Contains("deprecated");

    /// <summary>Whether the object type belongs to functions, which changes the names of its classes.</summary>
    public bool OfFunctions => Kind == ItemKind.ObjectType && words[2].IndexOf('f') >= 0;

    public IReadOnlyList<string> Aliases =>
        words.Where(word => word.StartsWith("alias=", StringComparison.Ordinal)).SelectMany(word => word.Substring(6).Split(',')).ToList();

    /// <summary>The lines below the head, without their indent.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Parsed on first use: most items of the file are never emitted.</summary>
    public IReadOnlyList<SchemaProperty> Properties => properties ??= Lines.ConvertAll(SchemaProperty.Parse);

    /// <summary>The class name: <c>Vpc</c> of a resource, <c>GetAmi</c> of a function.</summary>
    public string Name
    {
        get
        {
            var last = Key.Substring(Key.LastIndexOf(':') + 1);
            return Key.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "Provider" : char.ToUpperInvariant(last[0]) + last.Substring(1);
        }
    }

    /// <summary>The wire name of the module; <c>index</c> is the root.</summary>
    public string Module
    {
        get
        {
            var parts = Key.Split(':');
            if (parts.Length == 2 || parts[0] == "pulumi")
            {
                return parts.Length == 2 ? parts[0] : "index";
            }

            // aws:ec2/vpc:Vpc is in ec2, kubernetes:networking.k8s.io/v1:Ingress in networking.v1, kubernetes:helm.sh/v3:Release in helm.v3.
            return parts[0] == "kubernetes" ? parts[1].Replace(".k8s.io", "").Replace(".sh", "").Replace('/', '.') : parts[1].Split('/')[0];
        }
    }
}
