using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Emits the classes of a selection, one source file for each resource, function, object type and enum.</summary>
public sealed class SdkEmitter(SchemaFile schema)
{
    private readonly TypeNames names = new(schema);

    /// <summary>Pairs of file name and C# source.</summary>
    public IEnumerable<(string File, string Source)> Emit(Selection selection)
    {
        var resources = new ResourceEmitter(names);
        var functions = new FunctionEmitter(names);
        var enums = new EnumEmitter(names);
        return selection.Resources.Select(item => (FileOf(item, ""), resources.Emit(item)))
            .Concat(selection.Functions.Select(item => (FileOf(item, ""), functions.Emit(item))))
            .Concat(selection.Enums.Select(item => (FileOf(item, ""), enums.Emit(item))))
            .Concat(selection.InputTypes.Select(item => (FileOf(item, ".Inputs"), EmitInput(item))))
            .Concat(selection.OutputTypes.Select(item => (FileOf(item, ".Outputs"), EmitOutput(item))));
    }

    private string FileOf(SchemaItem item, string folder) => $"{names.NamespaceOf(item)}{folder}.{item.Name}.g.cs";

    private string EmitInput(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.NamespaceOf(item) + ".Inputs");
        var args = new ArgsEmitter(names);
        var (first, second) = item.OfFunctions ? (ObjectForm.Plain, ObjectForm.Args) : (ObjectForm.Args, ObjectForm.State);
        args.Write(writer, item, TypeNames.ClassOf(item, first), item.OfFunctions ? "InvokeArgs" : "ResourceArgs", first);
        args.Write(writer, item, TypeNames.ClassOf(item, second), "ResourceArgs", second);
        return writer.ToString();
    }

    private string EmitOutput(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.NamespaceOf(item) + ".Outputs");
        new OutputClassEmitter(names).Write(writer, item, TypeNames.ClassOf(item, ObjectForm.Output));
        return writer.ToString();
    }
}
