using Microsoft.CodeAnalysis;
using PulumiOffline.SdkGenerator.Emit;
using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.SdkGenerator;

/// <summary>Emits the classes of the tokens that <c>*.used</c> lists from the facts that <c>*.schema</c> holds (both AdditionalFiles).</summary>
[Generator]
public sealed class SdkSourceGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor UnknownToken = new(
        "BPSDK001", "Unknown token", "'{0}' is not a resource or function of the schema; see the lines 'resource' and 'function' there", "PulumiOffline", DiagnosticSeverity.Error, true);

    private static readonly DiagnosticDescriptor BadSchema = new(
        "BPSDK002", "Unreadable schema", "{0}", "PulumiOffline", DiagnosticSeverity.Error, true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schema = TextOf(context, ".schema");
        var used = TextOf(context, ".used");
        context.RegisterSourceOutput(schema.Combine(used), static (output, texts) => Generate(output, texts.Left, texts.Right));
    }

    private static IncrementalValueProvider<string> TextOf(IncrementalGeneratorInitializationContext context, string extension) =>
        context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(extension, StringComparison.Ordinal))
            .Select(static (file, cancellation) => file.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Select(static (texts, _) => string.Join("\n", texts));

    private static void Generate(SourceProductionContext output, string schemaText, string usedText)
    {
        try
        {
            var schema = SchemaFile.Parse(schemaText);
            var selection = Selection.Of(schema, usedText);
            foreach (var token in selection.Unknown)
            {
                output.ReportDiagnostic(Diagnostic.Create(UnknownToken, Location.None, token));
            }

            foreach (var (file, source) in new SdkEmitter(schema).Emit(selection))
            {
                output.AddSource(file, source);
            }
        }
        catch (FormatException problem)
        {
            output.ReportDiagnostic(Diagnostic.Create(BadSchema, Location.None, problem.Message));
        }
    }
}
