using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Which of the classes of an object type a place uses.</summary>
public enum ObjectForm
{
    /// <summary><c>Inputs.FooArgs</c>, or <c>Inputs.FooInputArgs</c> of a function.</summary>
    Args,

    /// <summary><c>Inputs.FooGetArgs</c>.</summary>
    State,

    /// <summary><c>Inputs.FooArgs</c> of a function: plain values.</summary>
    Plain,

    /// <summary><c>Outputs.Foo</c>, or <c>Outputs.FooResult</c> of a function.</summary>
    Output,
}

/// <summary>The C# names of schema types, always in full: a resource may be called like a class of the SDK.</summary>
public sealed class TypeNames(SchemaFile schema)
{
    private const string Sdk = "global::Pulumi.";
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Generic = "global::System.Collections.Generic.";

    /// <summary>The namespace of the package.</summary>
    public string Root => schema.Root;

    /// <summary>Whether the package is the one of Kubernetes.</summary>
    public bool IsKubernetes => schema.IsKubernetes;

    public string NamespaceOf(SchemaItem item)
    {
        var module = IsProvider(item) ? "" : schema.NamespaceOf(item.Module);
        return module.Length == 0 ? Root : Root + "." + module;
    }

    /// <summary>The namespace of object types: <c>Pulumi.Aws.Ec2.Inputs</c>, but <c>Pulumi.Kubernetes.Types.Inputs.Core.V1</c>.</summary>
    public string TypesOf(SchemaItem item, string folder) => IsKubernetes
        ? $"{Root}.Types.{folder}.{schema.NamespaceOf(item.Module)}"
        : $"{NamespaceOf(item)}.{folder}";

    /// <summary>The namespace of a resource's args.</summary>
    public string ArgsOf(SchemaItem resource) => IsKubernetes && !IsProvider(resource) ? TypesOf(resource, "Inputs") : NamespaceOf(resource);

    private static bool IsProvider(SchemaItem item) => item.Kind == ItemKind.Resource && item.Name == "Provider";

    /// <summary>The class name of an object type in one of its forms, without namespace.</summary>
    public static string ClassOf(SchemaItem item, ObjectForm form) => form switch
    {
        ObjectForm.Args when item.OfFunctions => item.Name + "InputArgs",
        ObjectForm.Args or ObjectForm.Plain => item.Name + "Args",
        ObjectForm.State => item.Name + "GetArgs",
        _ => item.OfFunctions ? item.Name + "Result" : item.Name,
    };

    /// <summary>The type of an input property, without its nullable mark.</summary>
    public string Input(SchemaType type, ObjectForm form) => type switch
    {
        ListType list => $"{Sdk}InputList<{Element(list.Element, form)}>",
        MapType map => $"{Sdk}InputMap<{Element(map.Value, form)}>",
        UnionType { Cases.Count: 2 } union => $"{Sdk}InputUnion<{Element(union.Cases[0], form)}, {Element(union.Cases[1], form)}>",
        UnionType => "object",
        _ => $"{Sdk}Input<{Element(type, form)}>",
    };

    /// <summary>The type of a plain argument of a function, without its nullable mark.</summary>
    public string Plain(SchemaType type) => type switch
    {
        ListType list => $"{Generic}List<{Element(list.Element, ObjectForm.Plain)}>",
        MapType map => $"{Generic}Dictionary<string, {Element(map.Value, ObjectForm.Plain)}>",
        _ => Element(type, ObjectForm.Plain),
    };

    /// <summary>The type of an output value; an optional list stays an (empty) list.</summary>
    public string Output(SchemaType type, Presence presence)
    {
        var name = Element(type, ObjectForm.Output);
        return presence == Presence.Optional && type is not ListType ? name + "?" : name;
    }

    /// <summary>The value type inside an input or output.</summary>
    public string Element(SchemaType type, ObjectForm form) => type switch
    {
        ListType list => $"{Immutable}ImmutableArray<{Element(list.Element, form)}>",
        MapType map => $"{Immutable}ImmutableDictionary<string, {Element(map.Value, form)}>",
        UnionType { Cases.Count: 2 } union => $"{Sdk}Union<{Element(union.Cases[0], form)}, {Element(union.Cases[1], form)}>",
        UnionType => "object",
        EnumReference reference => $"global::{NamespaceOf(schema.FindType(reference.Key))}.{schema.FindType(reference.Key).Name}",
        ObjectReference reference => ObjectName(schema.FindType(reference.Key), form),
        PrimitiveType primitive => Primitive(primitive.Name),
        _ => throw new FormatException($"No C# type for {type.GetType().Name}."),
    };

    private string ObjectName(SchemaItem item, ObjectForm form) =>
        $"global::{TypesOf(item, form == ObjectForm.Output ? "Outputs" : "Inputs")}.{ClassOf(item, form)}";

    private static string Primitive(string name) => name switch
    {
        "any" => "object",
        "asset" => Sdk + "AssetOrArchive",
        "archive" => Sdk + "Archive",
        _ => name,
    };
}
