using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes a function: its calls, its plain and input args and its result.</summary>
public sealed class FunctionEmitter(TypeNames names)
{
    private const string Instance = "global::Pulumi.Deployment.Instance";
    private readonly ArgsEmitter args = new(names);
    private readonly OutputClassEmitter results = new(names);

    public string Emit(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.NamespaceOf(item));
        var hasArgs = item.Properties.Any(property => property.Input != Presence.None);
        writer.Line();
        writer.Open($"public static class {item.Name}");
        WriteCalls(writer, item, hasArgs);
        writer.Close();
        if (hasArgs)
        {
            args.Write(writer, item, item.Name + "Args", "InvokeArgs", ObjectForm.Plain);
            args.Write(writer, item, item.Name + "InvokeArgs", "InvokeArgs", ObjectForm.Args);
        }

        results.Write(writer, item, item.Name + "Result");
        return writer.ToString();
    }

    private static void WriteCalls(CodeWriter writer, SchemaItem item, bool hasArgs)
    {
        var required = item.Properties.Any(property => property.Input == Presence.Required);
        var result = item.Name + "Result";
        WriteCall(writer, $"global::System.Threading.Tasks.Task<{result}> InvokeAsync", Parameter("Args", required), "InvokeOptions? options = null");
        WriteCall(writer, $"global::Pulumi.Output<{result}> Invoke", Parameter("InvokeArgs", required), "InvokeOptions? options = null");
        WriteCall(writer, $"global::Pulumi.Output<{result}> Invoke", Parameter("InvokeArgs", required: true), "InvokeOutputOptions options");

        string Parameter(string suffix, bool required) => !hasArgs ? "" : required ? $"{item.Name}{suffix} args, " : $"{item.Name}{suffix}? args = null, ";

        void WriteCall(CodeWriter writer, string head, string parameter, string options)
        {
            var method = head.EndsWith("Async", StringComparison.Ordinal) ? "InvokeAsync" : "Invoke";
            var given = !hasArgs ? "global::Pulumi.InvokeArgs.Empty" : method == "Invoke" ? $"args ?? new {item.Name}InvokeArgs()" : $"args ?? new {item.Name}Args()";
            writer.Line($"public static {head}({parameter}global::Pulumi.{options}) =>");
            writer.Line($"    {Instance}.{method}<{result}>(\"{item.Key}\", {given}, global::Pulumi.Aws.Utilities.WithVersion(options));");
            writer.Line();
        }
    }
}
