using System.Reflection;
using System.Runtime.Loader;
using Blueprints.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints new policy</c>: what it writes compiles, passes its own test, and is asked by <c>blueprints check</c>.</summary>
public sealed class NewPolicyCommandTests : IDisposable
{
    // What the SDK adds to a project with implicit usings.
    const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    const string Stack = """
        { "steps": [{ "op": "create", "newState": { "urn": "urn:pulumi:dev::p::aws:s3/bucket:Bucket::files", "custom": true, "type": "aws:s3/bucket:Bucket", "inputs": {} } }] }
        """;

    readonly InputFiles _files = new();

    [Fact]
    public void A_new_rule_compiles_and_its_test_passes()
    {
        New();
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Compile("both", "buckets-have-owners/BucketsHaveOwners.cs", "buckets-have-owners.Tests/BucketsHaveOwnersTests.cs"));
        var tests = assembly.GetType("BucketsHaveOwnersTests")!;
        var facts = tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).ToList();

        facts.Should().HaveCount(3);
        foreach (var fact in facts)
            fact.Invoke(Activator.CreateInstance(tests), null);
    }

    [Fact]
    public void Check_asks_a_rule_of_one_s_own()
    {
        New("--id", "SHOP7");
        var rules = Compile("rules", "buckets-have-owners/BucketsHaveOwners.cs");
        var stack = _files.Write("preview.json", Stack);

        Tool.Run("check", stack, "--rules", rules).Succeeded().Should().Contain("warning SHOP7 buckets-have-owners").And.Contain("files: tags is without owner; allowed: a tag owner; set it to a team");
        Tool.Run("check", stack, "--rules", rules, "--policies", _files.Write("set.yaml", "rules: { SHOP7: error }")).ExitCode.Should().Be(1);
        Tool.Run("check", stack, "--rules", rules, "--rules", rules).Refused().Should().Contain("have the id SHOP7");
    }

    [Fact]
    public void Projects_reference_the_package_or_a_checkout()
    {
        New();
        File.ReadAllText(Path.Combine(_files.Folder, "buckets-have-owners", "buckets-have-owners.csproj")).Should().Contain("""<PackageReference Include="Blueprints.Policies" Version="0.1.0" />""");

        Tool.Run("new", "policy", "other", "--output", _files.Folder, "--source", Blueprints.Testing.DocPage.Repository).Succeeded();
        File.ReadAllText(Path.Combine(_files.Folder, "other", "other.csproj")).Should().Contain("""<ProjectReference Include=""").And.Contain("/src/Blueprints.Policies/Blueprints.Policies.csproj");
    }

    [Fact]
    public void Mistakes_are_refused_and_nothing_is_overwritten()
    {
        New();
        Tool.Run("new", "policy", "buckets-have-owners", "--output", _files.Folder).Refused().Should().Contain("this file exists");
        Tool.Run("new", "policy", "No Name").Refused().Should().Contain("name is \"No Name\"; allowed: 1 to 60 of a-z");
        Tool.Run("new", "policy", "mine", "--output", _files.Folder, "--id", "BP1001").Refused().Should().Contain("which is no-sticky-sessions");
        Tool.Run("new", "policy", "mine", "--output", _files.Folder, "--id", "1").Refused().Should().Contain("--id is \"1\"");
        Tool.Run("new", "policy", "mine", "--output", _files.Folder, "--source", _files.Folder).Refused().Should().Contain("a checkout of Blueprints");
    }

    public void Dispose() => _files.Dispose();

    void New(params string[] more) => Tool.Run(["new", "policy", "buckets-have-owners", "--output", _files.Folder, .. more]).Succeeded().Should().Contain("BucketsHaveOwnersTests.cs");

    string Compile(string name, params string[] sources)
    {
        var trees = sources.Select(source => File.ReadAllText(Path.Combine(_files.Folder, source))).Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(PolicyRule).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path));
        var path = Path.Combine(_files.Folder, $"{name}.dll");
        var result = CSharpCompilation.Create($"{name}-{Path.GetFileName(_files.Folder)}", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(path);
        result.Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        return path;
    }
}
