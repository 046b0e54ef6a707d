using System.Text.RegularExpressions;
using PulumiSchema.TypeScript;

namespace PulumiSchema;

/// <summary>Collects the object types and enums that resources and functions reach, both sides in one item.</summary>
internal sealed partial class ObjectTypes
{
    private readonly string package;
    private readonly Overrides overrides;
    private readonly Dictionary<string, TsDeclaration> inputs;
    private readonly Dictionary<string, TsDeclaration> outputs;
    private readonly Dictionary<string, Dictionary<string, TsDeclaration>> enumFiles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SchemaItem> items = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TsDeclaration> enums = new(StringComparer.Ordinal);

    public ObjectTypes(string package, Overrides overrides)
    {
        this.package = package;
        this.overrides = overrides;
        inputs = DeclarationReader.Read(Path.Combine(package, "types", "input.d.ts"));
        outputs = DeclarationReader.Read(Path.Combine(package, "types", "output.d.ts"));
    }

    public IReadOnlyDictionary<string, SchemaItem> Items => items;

    public IReadOnlyDictionary<string, TsDeclaration> Enums => enums;

    /// <summary>Adds every type that <paramref name="type"/> names; <paramref name="sides"/> is <c>i</c> or <c>o</c>, with <c>f</c> under a function.</summary>
    public void Visit(string type, string sides)
    {
        foreach (Match match in KeyPattern().Matches(type))
        {
            var key = match.Groups[2].Value;
            if (match.Groups[1].Length > 0)
            {
                AddEnum(key);
            }
            else
            {
                AddObject(key, sides);
            }
        }
    }

    private void AddObject(string key, string sides)
    {
        if (!items.TryGetValue(key, out var item))
        {
            items.Add(key, item = new SchemaItem(key));
        }

        if (sides.All(side => item.Sides.Contains(side, StringComparison.Ordinal)))
        {
            return;
        }

        item.Sides = string.Concat("iof".Where(side => item.Sides.Contains(side, StringComparison.Ordinal) || sides.Contains(side, StringComparison.Ordinal)));
        var isInput = sides[0] == 'i';
        var dotted = key.StartsWith("index:", StringComparison.Ordinal) ? key["index:".Length..] : key.Replace(':', '.');
        foreach (var member in (isInput ? inputs : outputs)[dotted].Members)
        {
            AddMember(item, member, sides, isInput);
        }
    }

    private void AddMember(SchemaItem item, TsMember member, string sides, bool isInput)
    {
        var property = item[member.Name];
        var (type, optional) = TypeNames.Write(member.Type, overrides.IsDouble(item.Key, member.Name));
        var presence = optional || member.Optional ? Presence.Optional : Presence.Required;
        if (isInput)
        {
            property.InputType = type;
            property.Input = presence;
        }
        else
        {
            property.OutputType = type;
            property.Output = presence;
        }

        property.Deprecated |= member.Deprecated;
        property.Secret = overrides.IsSecret(item.Key, member.Name);
        property.CSharpName = overrides.NameOf(item.Key, member.Name);
        Visit(type, sides);
    }

    private void AddEnum(string key)
    {
        var (module, name) = (key.Split(':')[0], key.Split(':')[1]);
        if (!enumFiles.TryGetValue(module, out var file))
        {
            var folder = module == "index" ? "" : module;
            enumFiles.Add(module, file = DeclarationReader.Read(Path.Combine(package, "types", "enums", folder.Replace('.', Path.DirectorySeparatorChar), "index.d.ts")));
        }

        enums[key] = file[name];
    }

    [GeneratedRegex("(%?)([A-Za-z0-9.]+:[A-Za-z0-9]+)")]
    private static partial Regex KeyPattern();
}
