using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes a class of inputs: of a resource, its state, an object type or a function.</summary>
public sealed class ArgsEmitter(TypeNames names)
{
    private readonly InputPropertyEmitter properties = new(names);

    /// <param name="writer">Where to.</param>
    /// <param name="item">Whose inputs.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="baseClass"><c>ResourceArgs</c> or <c>InvokeArgs</c>.</param>
    /// <param name="form">The kind of class; in <see cref="ObjectForm.State"/> of a resource all properties stand, all optional.</param>
    public void Write(CodeWriter writer, SchemaItem item, string className, string baseClass, ObjectForm form)
    {
        var isState = form == ObjectForm.State && item.Kind == ItemKind.Resource;
        var isProvider = item.Kind == ItemKind.Resource && item.Name == "Provider";
        var shown = item.Properties.Where(property => isState || property.Input != Presence.None).ToList();
        writer.Line();
        writer.Open($"public {(names.IsKubernetes && !isProvider ? "" : "sealed ")}class {className} : global::Pulumi.{baseClass}");
        foreach (var property in shown)
        {
            var json = isProvider && property.InputType is not PrimitiveType { Name: "string" };
            properties.Write(writer, property, form, !isState && property.Input == Presence.Required, json);
        }

        WriteConstructor(writer, className, isState ? [] : shown);
        writer.Line();
        writer.Line($"public static new {className} Empty => new {className}();");
        writer.Close();
    }

    private void WriteConstructor(CodeWriter writer, string className, IReadOnlyList<SchemaProperty> shown)
    {
        writer.Line();
        writer.Open($"public {className}()");
        foreach (var property in shown.Where(property => property.Default is not null))
        {
            writer.Line($"{property.CSharpName} = {DefaultOf(property.Default!)};");
        }

        writer.Close();
    }

    /// <summary>Defaults are literals, or variables of the environment: <c>utilities.getEnv("A", "B")</c>.</summary>
    private string DefaultOf(string script) =>
        script.StartsWith("utilities.getEnvBoolean(", StringComparison.Ordinal) ? $"global::{names.Root}.Utilities.GetEnvBoolean({script.Substring("utilities.getEnvBoolean(".Length)}!"
        : script.StartsWith("utilities.getEnv(", StringComparison.Ordinal) ? $"global::{names.Root}.Utilities.GetEnv({script.Substring("utilities.getEnv(".Length)}!" : script;
}
