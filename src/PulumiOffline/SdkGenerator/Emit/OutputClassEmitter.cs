using Microsoft.CodeAnalysis.CSharp;
using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator.Emit;

/// <summary>Writes a class of output values: of an object type or of a function's result.</summary>
public sealed class OutputClassEmitter(TypeNames names)
{
    public void Write(CodeWriter writer, SchemaItem item, string className)
    {
        var shown = item.Properties.Where(property => property.Output != Presence.None).ToList();
        writer.Line();
        writer.Line("[global::Pulumi.OutputType]");
        writer.Open($"public sealed class {className}");
        foreach (var property in shown)
        {
            writer.Line($"public readonly {names.Output(property.OutputType, property.Output)} {property.CSharpName};");
        }

        writer.Line();
        writer.Line("[global::Pulumi.OutputConstructor]");
        var parameters = shown.Select(property => $"{names.Output(property.OutputType, property.Output)} {ParameterOf(property)}");
        writer.Open($"private {className}({string.Join(", ", parameters)})");
        foreach (var property in shown)
        {
            writer.Line($"{property.CSharpName} = {ParameterOf(property)};");
        }

        writer.Close();
        writer.Close();
    }

    private static string ParameterOf(SchemaProperty property)
    {
        var name = property.WireName.Replace("-", "");
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
