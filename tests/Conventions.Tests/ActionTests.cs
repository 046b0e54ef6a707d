using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary><c>action.yml</c>: what it takes it uses, and no input becomes a part of a script.</summary>
public sealed partial class ActionTests
{
    static readonly string Action = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../action.yml"));

    [Fact]
    public void Every_input_is_described_and_used_and_no_other_is()
    {
        var declared = Declared().Matches(Section("inputs:", "runs:")).Select(match => match.Groups["name"].Value).ToList();
        var used = Used().Matches(Section("runs:", null)).Select(match => match.Groups["name"].Value).Distinct();

        declared.Should().HaveCountGreaterThan(3).And.BeEquivalentTo(used);
        Described().Count(Section("inputs:", "runs:")).Should().Be(declared.Count);
    }

    [Fact]
    public void No_expression_stands_in_a_script()
    {
        var scripts = Script().Matches(Action).Select(match => match.Value).ToList();

        scripts.Should().NotBeEmpty();
        scripts.Should().OnlyContain(script => !script.Contains("${{"));
    }

    [Fact]
    public void Every_script_has_a_shell_that_stops_at_the_first_error() =>
        Shell().Matches(Action).Select(match => match.Groups["shell"].Value).Should().HaveCount(Script().Count(Action)).And.OnlyContain(shell => shell == "bash --noprofile --norc -euo pipefail {0}");

    [Fact]
    public void Every_action_that_it_uses_is_GitHubs_own_by_a_version() => Uses().Matches(Action).Select(match => match.Groups["name"].Value).Should().NotBeEmpty().And.OnlyContain(name => Own().IsMatch(name));

    static string Section(string from, string? to)
    {
        var start = Action.IndexOf($"\n{from}", StringComparison.Ordinal);
        return to is null ? Action[start..] : Action[start..Action.IndexOf($"\n{to}", StringComparison.Ordinal)];
    }

    static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("^  (?<name>[a-z-]+):$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Declared();

    [GeneratedRegex("^    description: .{15,}$", RegexOptions.Multiline, 1_000)]
    private static partial Regex Described();

    [GeneratedRegex(@"\$\{\{ inputs\.(?<name>[a-z-]+) \}\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Used();

    [GeneratedRegex(@"^      run: \|\n(        .*\n|\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Script();

    [GeneratedRegex("^      shell: (?<shell>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Shell();

    [GeneratedRegex(@"uses: (?<name>\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^actions/[a-z-]+@v\d+$", RegexOptions.None, 1_000)]
    private static partial Regex Own();
}
