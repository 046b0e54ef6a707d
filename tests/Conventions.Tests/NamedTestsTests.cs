using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>The table of what shows that previews are what they say: each test that it names exists.</summary>
public sealed partial class NamedTestsTests
{
    static readonly string Tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));

    public static TheoryData<string> Named() => [.. Row().Matches(File.ReadAllText(Path.Combine(Tests, "Blueprints.Engine.Tests/README.md"))).Select(name => name.Groups["name"].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Named))]
    public void A_test_that_the_table_names_exists(string name)
    {
        var parts = name.Split('.');
        var texts = Directory.EnumerateFiles(Tests, $"{parts[0]}.cs", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();

        texts.Should().NotBeEmpty();
        if (parts.Length == 2)
            texts.Should().Contain(text => text.Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_names_tests() => Named().Should().HaveCountGreaterThan(50);

    static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+Tests(\\.[A-Z][A-Za-z0-9_]+)?)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row();
}
