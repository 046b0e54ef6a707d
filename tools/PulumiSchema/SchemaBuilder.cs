using PulumiSchema.TypeScript;

namespace PulumiSchema;

/// <summary>Builds the schema of the wanted modules from an unpacked npm package.</summary>
internal sealed class SchemaBuilder
{
    private readonly string package;
    private readonly Overrides overrides;
    private readonly ObjectTypes types;

    public SchemaBuilder(string package, Overrides overrides)
    {
        this.package = package;
        this.overrides = overrides;
        types = new ObjectTypes(package, overrides);
    }

    public SortedDictionary<string, SchemaItem> Resources { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SchemaItem> Functions { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SchemaItem> Types => types.Items;

    public IReadOnlyDictionary<string, TsDeclaration> Enums => types.Enums;

    public void Build()
    {
        AddFolder(package, SearchOption.TopDirectoryOnly);
        foreach (var module in overrides.Modules.Keys.Where(module => module != "index"))
        {
            AddFolder(Path.Combine(package, module.Replace('.', Path.DirectorySeparatorChar)), SearchOption.AllDirectories);
        }
    }

    private void AddFolder(string folder, SearchOption depth)
    {
        foreach (var script in Directory.EnumerateFiles(folder, "*.js", depth).Order(StringComparer.Ordinal))
        {
            var facts = JavaScriptFacts.Read(script);
            var declarations = Path.ChangeExtension(script, ".d.ts");
            if (facts.ResourceToken is { } type)
            {
                var token = type.Contains(':', StringComparison.Ordinal) ? type : "pulumi:providers:" + type;
                if (!overrides.IsWanted(token))
                {
                    continue;
                }

                Resources.Add(token, Resource(token, facts, DeclarationReader.Read(declarations)));
            }
            else if (facts.FunctionToken is { } function)
            {
                Functions.Add(function, Function(function, DeclarationReader.Read(declarations)));
            }
        }
    }

    private SchemaItem Resource(string token, JavaScriptFacts facts, Dictionary<string, TsDeclaration> declared)
    {
        var name = IsProvider(token) ? "Provider" : token[(token.LastIndexOf(':') + 1)..];
        var item = new SchemaItem(token) { Deprecated = declared[name].Deprecated, Aliases = facts.Aliases };
        var owner = OwnerOf(token, name);
        foreach (var member in declared[name].Members)
        {
            AddOutput(item, owner, member, "o");
        }

        // The state form shows input types of properties that only come back, e.g. string|enum.
        foreach (var member in declared.TryGetValue(name + "State", out var state) ? state.Members : [])
        {
            SetInputType(item[member.Name], owner, member, "i");
        }

        foreach (var member in declared[name + "Args"].Members)
        {
            SetInputType(item[member.Name], owner, member, "i");
            item[member.Name].Input = facts.Required.Contains(member.Name) ? Presence.Required : Presence.Optional;
        }

        foreach (var property in item.Properties)
        {
            property.Secret = facts.Secrets.Contains(property.Name);
            property.SecretOutput = facts.SecretOutputs.Contains(property.Name);
            property.Default = facts.Defaults.GetValueOrDefault(property.Name);
            property.CSharpName = overrides.NameOf(owner, property.Name);
        }

        return item;
    }

    private SchemaItem Function(string token, Dictionary<string, TsDeclaration> declared)
    {
        var name = token[(token.LastIndexOf(':') + 1)..];
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var item = new SchemaItem(token);
        var owner = OwnerOf(token, pascal);
        foreach (var member in declared.TryGetValue(pascal + "Args", out var args) ? args.Members : [])
        {
            var optional = SetInputType(item[member.Name], owner, member, "if");
            item[member.Name].Input = optional ? Presence.Optional : Presence.Required;
        }

        foreach (var member in declared.TryGetValue(pascal + "Result", out var result) ? result.Members : [])
        {
            AddOutput(item, owner, member, "of");
        }

        return item;
    }

    private void AddOutput(SchemaItem item, string owner, TsMember member, string side)
    {
        var property = item[member.Name];
        var (type, optional) = TypeNames.Write(member.Type, overrides.IsDouble(owner, member.Name));
        property.OutputType = type;
        property.Output = optional || member.Optional ? Presence.Optional : Presence.Required;
        property.Deprecated |= member.Deprecated;
        types.Visit(type, side);
    }

    private bool SetInputType(SchemaProperty property, string owner, TsMember member, string side)
    {
        var (type, optional) = TypeNames.Write(member.Type, overrides.IsDouble(owner, member.Name));
        property.InputType = type;
        property.Deprecated |= member.Deprecated;
        types.Visit(type, side);
        return optional || member.Optional;
    }

    private static string OwnerOf(string token, string name)
    {
        // aws:ec2/vpc:Vpc is in ec2, kubernetes:networking.k8s.io/v1:Ingress in networking.v1.
        var path = token.Split(':')[1];
        var module = token.StartsWith("kubernetes:", StringComparison.Ordinal) ? path.Replace(".k8s.io", "", StringComparison.Ordinal).Replace('/', '.') : path.Split('/')[0];
        return (IsProvider(token) ? "index" : module) + ":" + name;
    }

    private static bool IsProvider(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
