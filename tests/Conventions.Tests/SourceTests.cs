using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>How source files are named, cut and placed.</summary>
public sealed partial class SourceTests
{
    static readonly string[] EmptyNames = ["Models", "Helpers", "Common", "Core", "Abstractions", "Utils"];

    // The official SDK has this namespace.
    static readonly string[] Official = ["Pulumi.Utilities"];

    [Fact]
    public void No_namespace_shadows_pulumi() =>
        Namespaces("src", "tests", "examples", "stacks", "tools").Where(place => place.Namespace.Contains("Blueprints.Pulumi", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void No_namespace_has_a_name_that_says_nothing() =>
        Namespaces("src").Where(place => !Official.Contains(place.Namespace) && place.Namespace.Split('.').Intersect(EmptyNames).Any()).Should().BeEmpty();

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Repository.Sources("src").Where(path => Repository.Parts(path)[..^1].Intersect(EmptyNames).Any()).Select(Repository.Relative).Should().BeEmpty();

    [Fact]
    public void Files_are_below_300_lines() =>
        Repository.Sources("src").Select(path => (File: Repository.Relative(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines >= 300).Should().BeEmpty();

    [Fact]
    public void Files_of_the_domain_hold_one_public_type_each() =>
        Repository.Sources("src/Blueprints").Select(path => (File: Repository.Relative(path), Types: PublicTypes(path)))
            .Where(file => file.Types.Distinct().Count() > 1).Should().BeEmpty();

    // A generic type and its factory of the same name, such as ValueList, count as one.
    static List<string> PublicTypes(string path) => [.. PublicType().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value)];

    static IEnumerable<(string File, string Namespace)> Namespaces(params string[] folders) =>
        from folder in folders
        from path in Repository.Sources(folder)
        from match in Namespace().Matches(File.ReadAllText(path))
        select (Repository.Relative(path), match.Groups["name"].Value);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?:record struct|record class|record|class|struct|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
