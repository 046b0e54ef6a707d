using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes a resource: its class, its args and its state.</summary>
public sealed class ResourceEmitter(TypeNames names)
{
    private const string Options = "global::Pulumi.CustomResourceOptions";
    private readonly ArgsEmitter args = new(names);

    public string Emit(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.NamespaceOf(item));
        var isProvider = item.Name == "Provider";
        WriteHead(writer, item, isProvider);
        foreach (var property in item.Properties.Where(property => property.Output != Presence.None))
        {
            writer.Line($"[global::Pulumi.Output(\"{property.WireName}\")]");
            writer.Line($"public global::Pulumi.Output<{names.Output(property.OutputType, property.Output)}> {property.CSharpName} {{ get; private set; }} = null!;");
            writer.Line();
        }

        WriteConstructors(writer, item, isProvider);
        WriteOptions(writer, item);
        writer.Close();
        args.Write(writer, item, item.Name + "Args", "ResourceArgs", ObjectForm.Args);
        if (!isProvider)
        {
            args.Write(writer, item, item.Name + "State", "ResourceArgs", ObjectForm.State);
        }

        return writer.ToString();
    }

    private static void WriteHead(CodeWriter writer, SchemaItem item, bool isProvider)
    {
        writer.Line();
        if (item.Deprecated)
        {
            writer.Line("[global::System.Obsolete(@\"Deprecated by the provider.\")]");
        }

        writer.Line($"[global::Pulumi.Aws.AwsResourceType(\"{item.Key}\")]");
        writer.Open($"public partial class {item.Name} : global::Pulumi.{(isProvider ? "ProviderResource" : "CustomResource")}");
    }

    private static void WriteConstructors(CodeWriter writer, SchemaItem item, bool isProvider)
    {
        var name = item.Name;
        var needsArgs = item.Properties.Any(property => property.Input == Presence.Required);
        var token = isProvider ? item.Key.Substring(item.Key.LastIndexOf(':') + 1) : item.Key;
        writer.Line($"public {name}(string name, {(needsArgs ? $"{name}Args args" : $"{name}Args? args = null")}, {Options}? options = null)");
        writer.Line($"    : base(\"{token}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\"))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        if (isProvider)
        {
            return;
        }

        writer.Line($"private {name}(string name, global::Pulumi.Input<string> id, {name}State? state = null, {Options}? options = null)");
        writer.Line($"    : base(\"{token}\", name, state, MakeResourceOptions(options, id))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line($"public static {name} Get(string name, global::Pulumi.Input<string> id, {name}State? state = null, {Options}? options = null) =>");
        writer.Line($"    new {name}(name, id, state, options);");
        writer.Line();
    }

    private static void WriteOptions(CodeWriter writer, SchemaItem item)
    {
        writer.Open($"private static {Options} MakeResourceOptions({Options}? options, global::Pulumi.Input<string>? id)");
        writer.Open($"var defaultOptions = new {Options}");
        writer.Line("Version = global::Pulumi.Aws.Utilities.Version,");
        if (item.Aliases.Count > 0)
        {
            writer.Line($"Aliases = {{ {string.Join(", ", item.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = \"{alias}\" }}"))} }},");
        }

        var secrets = item.Properties.Where(property => property.SecretOutput).Select(property => $"\"{property.WireName}\"").ToList();
        if (secrets.Count > 0)
        {
            writer.Line($"AdditionalSecretOutputs = {{ {string.Join(", ", secrets)} }},");
        }

        writer.Close("};");
        writer.Line($"var merged = {Options}.Merge(defaultOptions, options);");
        writer.Line("merged.Id = id ?? merged.Id;");
        writer.Line("return merged;");
        writer.Close();
    }
}
