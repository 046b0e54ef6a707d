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
        if (names.IsKubernetes && !isProvider)
        {
            return writer.ToString();
        }

        WriteArgs(writer, item);
        if (!isProvider)
        {
            args.Write(writer, item, item.Name + "State", "ResourceArgs", ObjectForm.State);
        }

        return writer.ToString();
    }

    /// <summary>The args of a resource that keeps them in another namespace; null for others.</summary>
    public string? EmitArgs(SchemaItem item)
    {
        if (names.ArgsOf(item) == names.NamespaceOf(item))
        {
            return null;
        }

        var writer = CodeWriter.ForNamespace(names.ArgsOf(item));
        WriteArgs(writer, item);
        return writer.ToString();
    }

    private void WriteArgs(CodeWriter writer, SchemaItem item) => args.Write(writer, item, item.Name + "Args", "ResourceArgs", ObjectForm.Args);

    private void WriteHead(CodeWriter writer, SchemaItem item, bool isProvider)
    {
        writer.Line();
        if (item.Deprecated)
        {
            writer.Line("[global::System.Obsolete(@\"Deprecated by the provider.\")]");
        }

        writer.Line($"[global::{names.Root}.{names.Root.Substring("Pulumi.".Length)}ResourceType(\"{item.Key}\")]");
        writer.Open($"public partial class {item.Name} : global::{(isProvider ? "Pulumi.ProviderResource" : names.IsKubernetes ? "Pulumi.Kubernetes.KubernetesResource" : "Pulumi.CustomResource")}");
    }

    private void WriteConstructors(CodeWriter writer, SchemaItem item, bool isProvider)
    {
        var name = item.Name;
        if (names.IsKubernetes && !isProvider)
        {
            WriteKubernetesConstructors(writer, item);
            return;
        }

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

    // The kind and the version of its API are always those of the class.
    private void WriteKubernetesConstructors(CodeWriter writer, SchemaItem item)
    {
        var (name, argsClass) = (item.Name, $"global::{names.ArgsOf(item)}.{item.Name}Args");
        var version = item.Key.Split(':')[1];
        writer.Line($"public {name}(string name, {argsClass}? args = null, {Options}? options = null)");
        writer.Line($"    : base(\"{item.Key}\", name, MakeArgs(args), MakeResourceOptions(options, \"\"))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line($"private {name}(string name, global::Pulumi.Input<string> id, {Options}? options = null)");
        writer.Line($"    : base(\"{item.Key}\", name, null, MakeResourceOptions(options, id))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Open($"private static {argsClass} MakeArgs({argsClass}? args)");
        writer.Line($"args ??= new {argsClass}();");
        if (item.Properties.Any(property => property.WireName == "apiVersion"))
        {
            writer.Line($"args.ApiVersion = \"{(version.StartsWith("core/", StringComparison.Ordinal) ? version.Substring("core/".Length) : version)}\";");
            writer.Line($"args.Kind = \"{name}\";");
        }
        else
        {
            // A release of a chart is no object of Kubernetes; it says that it is the provider's newer kind.
            writer.Line("args.Compat = \"true\";");
        }

        writer.Line("return args;");
        writer.Close();
        writer.Line();
        writer.Line($"public static {name} Get(string name, global::Pulumi.Input<string> id, {Options}? options = null) =>");
        writer.Line($"    new {name}(name, id, options);");
        writer.Line();
    }

    private void WriteOptions(CodeWriter writer, SchemaItem item)
    {
        writer.Open($"private static {Options} MakeResourceOptions({Options}? options, global::Pulumi.Input<string>? id)");
        writer.Open($"var defaultOptions = new {Options}");
        writer.Line($"Version = global::{names.Root}.Utilities.Version,");
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
