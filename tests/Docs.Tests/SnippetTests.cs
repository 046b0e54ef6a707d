using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Docs.Tests;

/// <summary>The C# of the pages compiles against the libraries as they are.</summary>
public sealed class SnippetTests
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Threading.Tasks;
        using Blueprints; using Blueprints.Aws; using Blueprints.Caching; using Blueprints.Compute; using Blueprints.Databases; using Blueprints.Delivery; using Blueprints.Entry; using Blueprints.Events;
        using Blueprints.LoadBalancing; using Blueprints.Networking; using Blueprints.Observability; using Blueprints.Quantities; using Blueprints.Queues; using Blueprints.ReadModels; using Blueprints.Scaling;
        using Blueprints.Sharding; using Blueprints.Storage; using Blueprints.Traffic; using Pulumi;

        """;

    static readonly MetadataReference[] Libraries =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string, string> Snippets()
    {
        var data = new TheoryData<string, string>();
        foreach (var fence in DocFence.All().Where(fence => fence.Language is "csharp" or "cs"))
            data.Add(string.Create(CultureInfo.InvariantCulture, $"{fence.Page}:{fence.Line}"), fence.Text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string place, string text)
    {
        // Statements stand as a program, whole types as a file.
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var tree = CSharpSyntaxTree.ParseText(Usings + text, options);
        var hasStatements = tree.GetCompilationUnitRoot().Members.Any(member => member is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);
        var compilation = CSharpCompilation.Create("snippet", [tree], Libraries, new(hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).Should().BeEmpty(place);
    }
}
