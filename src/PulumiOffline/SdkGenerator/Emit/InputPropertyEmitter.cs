using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes the properties of args classes: plain ones, lists and maps made on first use, secrets wrapped when they are set.</summary>
public sealed class InputPropertyEmitter(TypeNames names)
{
    /// <param name="writer">Where to.</param>
    /// <param name="property">The property.</param>
    /// <param name="form">The kind of class it stands in.</param>
    /// <param name="required">Whether the class requires it.</param>
    /// <param name="json">Whether the value is sent as a JSON text, as providers want it.</param>
    public void Write(CodeWriter writer, SchemaProperty property, ObjectForm form, bool required, bool json = false)
    {
        var type = form == ObjectForm.Plain ? names.Plain(property.InputType) : names.Input(property.InputType, form);
        var attribute = $"[global::Pulumi.Input(\"{property.WireName}\"{(required ? ", required: true" : "")}{(json ? ", json: true" : "")})]";
        var isCollection = property.InputType is ListType or MapType;
        var isSecret = property.Secret && form != ObjectForm.Plain;
        writer.Line();
        if (!isCollection && !isSecret)
        {
            writer.Line(attribute);
            writer.Line(required
                ? $"public {type} {property.CSharpName} {{ get; set; }}{Initial(type)}"
                : $"public {type}? {property.CSharpName} {{ get; set; }}");
            return;
        }

        var field = FieldOf(property);
        writer.Line(attribute);
        writer.Line($"private {type}? {field};");
        writer.Line();
        if (property.Deprecated)
        {
            // The SDK marks only properties with a field of their own.
            writer.Line("[global::System.Obsolete(@\"Deprecated by the provider.\")]");
        }

        writer.Open($"public {type}{(isCollection ? "" : "?")} {property.CSharpName}");
        writer.Line(isCollection ? $"get => {field} ??= new {type}();" : $"get => {field};");
        WriteSetter(writer, property, field, isSecret, form);
        writer.Close();
    }

    private void WriteSetter(CodeWriter writer, SchemaProperty property, string field, bool isSecret, ObjectForm form)
    {
        if (!isSecret)
        {
            writer.Line($"set => {field} = value;");
            return;
        }

        writer.Open("set");
        if (property.InputType is ListType or MapType)
        {
            writer.Line($"var emptySecret = global::Pulumi.Output.CreateSecret({names.Element(property.InputType, form)}.Empty);");
            writer.Line($"{field} = global::Pulumi.Output.All(value, emptySecret).Apply(values => values[0]);");
        }
        else
        {
            writer.Line("var emptySecret = global::Pulumi.Output.CreateSecret(0);");
            writer.Line($"{field} = global::Pulumi.Output.Tuple<{names.Input(property.InputType, form)}?, int>(value, emptySecret).Apply(pair => pair.Item1);");
        }

        writer.Close();
    }

    private static string FieldOf(SchemaProperty property) => "_" + property.WireName.Replace("-", "");

    private static string Initial(string type) => type is "int" or "double" or "bool" ? "" : " = null!;";
}
