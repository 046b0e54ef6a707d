using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>The tables of what shows that previews, clusters and templates are what they say: each test that they name exists.</summary>
public sealed partial class NamedTestsTests
{
    static readonly string Tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));

    public static TheoryData<string> Named() => [.. new[] { "Blueprints.Engine.Tests", "Blueprints.Manifests.Tests" }.SelectMany(NamedIn).Distinct()];

    static IEnumerable<string> NamedIn(string project) => Row().Matches(File.ReadAllText(Path.Combine(Tests, project, "README.md"))).Select(name => name.Groups["name"].Value);

    [Theory]
    [MemberData(nameof(Named))]
    public void A_test_that_a_table_names_exists(string name)
    {
        var parts = name.Split('.');
        var texts = Directory.EnumerateFiles(Tests, $"{parts[0]}.cs", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();

        texts.Should().NotBeEmpty();
        if (parts.Length == 2)
            texts.Should().Contain(text => text.Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Blueprints.Engine.Tests", 50)]
    [InlineData("Blueprints.Manifests.Tests", 40)]
    public void A_table_names_tests(string project, int atLeast) => NamedIn(project).Distinct().Should().HaveCountGreaterThanOrEqualTo(atLeast);

    static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+Tests(\\.[A-Z][A-Za-z0-9_]+)?)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row();
}
