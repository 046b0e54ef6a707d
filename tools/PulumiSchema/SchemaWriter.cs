using PulumiSchema.TypeScript;

namespace PulumiSchema;

/// <summary>Writes the line-based schema file; README.md beside this program describes it.</summary>
internal sealed class SchemaWriter(TextWriter output)
{
    public void Write(string name, string version, Overrides overrides, SchemaBuilder schema)
    {
        output.Write($"# Facts (names, types, flags) of {name} {version}, Apache-2.0; made by tools/PulumiSchema, see its README.md. Do not edit.\n");
        output.Write($"package {name} {version}\n");
        foreach (var (module, space) in overrides.Modules)
        {
            output.Write($"module {module} {space}\n");
        }

        WriteAll("resource", schema.Resources.Values);
        WriteAll("function", schema.Functions.Values);
        WriteAll("type", schema.Types.Values);
        foreach (var (key, declaration) in schema.Enums)
        {
            WriteEnum(key, declaration);
        }
    }

    private void WriteAll(string kind, IEnumerable<SchemaItem> items)
    {
        foreach (var item in items)
        {
            var aliases = item.Aliases.Count == 0 ? "" : " alias=" + string.Join(',', item.Aliases);
            output.Write($"{kind} {item.Key}{(item.Sides.Length > 0 ? " " + item.Sides : "")}{(item.Deprecated ? " deprecated" : "")}{aliases}\n");
            foreach (var property in item.Properties)
            {
                output.Write($"{property}\n");
            }
        }
    }

    private void WriteEnum(string key, TsDeclaration declaration)
    {
        output.Write($"enum {key}\n");
        foreach (var member in declaration.Members)
        {
            output.Write($" {member.Name}{(member.Deprecated ? " d" : " -")} {((TsLiteral)member.Type).Value}\n");
        }
    }
}
