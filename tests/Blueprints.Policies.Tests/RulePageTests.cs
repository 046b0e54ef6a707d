using System.Globalization;
using System.Text;
using Blueprints.Testing;

namespace Blueprints.Policies.Tests;

/// <summary>The pages of docs/policies and the table of docs/policies.md are what the rules say.</summary>
public sealed class RulePageTests
{
    static readonly string Folder = Path.Combine(DocPage.Repository, "docs", "policies");

    public static TheoryData<string> Ids { get; } = [.. PolicyRules.All.Select(rule => rule.Info.Id)];

    [Fact]
    public void Table_lists_every_rule()
    {
        var text = new StringBuilder("| Rule | Level | What holds |\n|---|---|---|\n");
        foreach (var info in PolicyRules.All.Select(rule => rule.Info))
            text.Append(CultureInfo.InvariantCulture, $"| [{info.Id}](policies/{info.Id}.md) {info.Name} | {PolicyJson.Word(info.Level)} | {info.Title} |\n");

        DocPage.Holds("policies.md", "rules", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_page(string id)
    {
        var path = Path.Combine(Folder, $"{id}.md");
        var page = Page(PolicyRules.Find(id)!.Info);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, page);
        }

        File.Exists(path).Should().BeTrue("pages are written by a run with UPDATE_SNAPSHOTS=1");
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Should().BeSubsetOf(PolicyRules.All.Select(rule => rule.Info.Id));

    static string Page(RuleInfo info)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {info.Id}: {info.Name}\n\n{info.Title}\n\nLevel: {PolicyJson.Word(info.Level)}, unless a rule set says otherwise.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"## Why\n\n{info.Rationale}\n\n## What to do\n\n{info.Remediation}\n\n");
        if (!info.Parameters.IsEmpty)
        {
            text.Append("## Parameters\n\n| Name | What it decides | Default |\n|---|---|---|\n");
            foreach (var parameter in info.Parameters)
                text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {parameter.Description} | {Default(parameter)} |\n");
            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"Source: {info.Reference}.\n").ToString();
    }

    static string Default(RuleParameter parameter) => parameter.IsList
        ? parameter.DefaultList.IsEmpty ? "none" : string.Join(", ", parameter.DefaultList)
        : parameter.Default is { } number ? number.ToString("#,##0.####", CultureInfo.InvariantCulture) : "none";
}
