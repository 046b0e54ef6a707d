using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PulumiOffline.SdkGenerator;

namespace PulumiOffline.Tests.Aws.Generator;

public class SdkSourceGeneratorTests
{
    [Fact]
    public void Files_of_the_project_become_valid_sources()
    {
        var result = Run(TinySchema.Text, "aws:garden/pond:Pond\naws:garden/getPond:getPond");

        result.Diagnostics.Should().BeEmpty();
        result.GeneratedTrees.Should().HaveCount(6);
        result.GeneratedTrees.SelectMany(tree => tree.GetDiagnostics()).Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_token_is_an_error_that_names_it() =>
        Run(TinySchema.Text, "aws:garden/lake:Lake").Diagnostics.Should().ContainSingle()
            .Which.Should().Match<Diagnostic>(problem => problem.Id == "BPSDK001" && problem.Severity == DiagnosticSeverity.Error && problem.GetMessage(null).Contains("aws:garden/lake:Lake"));

    [Fact]
    public void An_unreadable_schema_is_an_error() =>
        Run("nonsense", "").Diagnostics.Should().ContainSingle().Which.Id.Should().Be("BPSDK002");

    private static GeneratorDriverRunResult Run(string schema, string used) =>
        CSharpGeneratorDriver.Create(
                [new SdkSourceGenerator().AsSourceGenerator()],
                [new TextFile("tiny.schema", schema), new TextFile("tiny.used", used)])
            .RunGenerators(CSharpCompilation.Create("tiny"))
            .GetRunResult();

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
