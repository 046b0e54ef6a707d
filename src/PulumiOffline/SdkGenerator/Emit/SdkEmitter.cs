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
            .Concat(selection.Resources.Select(item => (FileOf(item, ".Args"), resources.EmitArgs(item))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!)))
            .Concat(selection.Functions.Select(item => (FileOf(item, ""), functions.Emit(item))))
            .Concat(selection.Enums.Select(item => (FileOf(item, ""), enums.Emit(item))))
            .Concat(selection.InputTypes.Select(item => (FileOf(item, ".Inputs"), EmitInput(item))))
            .Concat(selection.OutputTypes.Select(item => (FileOf(item, ".Outputs"), EmitOutput(item))));
    }

    // Values of Kubernetes have no state of their own that could be looked up.
    private bool HasState => !names.IsKubernetes;

    private string FileOf(SchemaItem item, string folder) => $"{names.NamespaceOf(item)}{folder}.{item.Name}.g.cs";

    private string EmitInput(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.TypesOf(item, "Inputs"));
        var args = new ArgsEmitter(names);
        var (first, second) = item.OfFunctions ? (ObjectForm.Plain, ObjectForm.Args) : (ObjectForm.Args, ObjectForm.State);
        args.Write(writer, item, TypeNames.ClassOf(item, first), item.OfFunctions ? "InvokeArgs" : "ResourceArgs", first);
        if (HasState)
        {
            args.Write(writer, item, TypeNames.ClassOf(item, second), "ResourceArgs", second);
        }

        return writer.ToString();
    }

    private string EmitOutput(SchemaItem item)
    {
        var writer = CodeWriter.ForNamespace(names.TypesOf(item, "Outputs"));
        new OutputClassEmitter(names).Write(writer, item, TypeNames.ClassOf(item, ObjectForm.Output));
        return writer.ToString();
    }
}
