using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints report</c> as a process. That browsers show the page well is tested with one, in <c>tests/browser</c>.</summary>
public sealed class ReportCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void The_page_answers_what_the_design_is_costs_carries_and_assumes()
    {
        var page = Report("phase3", "--users", "500k");

        page.Should().Contain("<title>phase3: what it costs, carries and breaks at</title>").And.Contain("500,000 daily users in us-east-1, phase 3 of 5 of the roadmap.");
        foreach (var section in new[] { "architecture", "cost", "capacity", "assumptions" })
            page.Should().Contain($"<section id=\"{section}\"").And.Contain($"<a href=\"#{section}\">");
        page.Should().Contain(">balancer<").And.Contain("First to be full: ").And.Contain("Requests per user per day");
    }

    [Theory]
    [InlineData("phase1")]
    [InlineData("phase5")]
    public void The_page_needs_no_network_and_no_script_and_is_small(string phase)
    {
        var page = Report(phase);

        page.Length.Should().BeLessThan(2_000_000);
        page.Should().NotContain("<script").And.NotContain("<link rel=\"stylesheet\"").And.NotContain("@import").And.NotContain("src=\"http");
        Regex.Matches(page, "(?:href|src)=\"([^\"]*)\"").Select(match => match.Groups[1].Value).Should().OnlyContain(link => link.StartsWith('#') || link == "data:,");
        Regex.Matches(page, "url\\(([^)]*)\\)").Select(match => match.Groups[1].Value).Should().OnlyContain(link => link.StartsWith('#'));
    }

    [Fact]
    public void Every_picture_has_a_sentence_and_its_figures_as_a_table()
    {
        var page = Report("phase4");

        var figures = Regex.Matches(page, "<figure>.*?</figure>", RegexOptions.Singleline).Select(match => match.Value).ToList();
        figures.Should().HaveCountGreaterThanOrEqualTo(4);
        figures.Should().OnlyContain(figure => Regex.IsMatch(figure, "role=\"img\" aria-label=\"[^\"]{20,}\"") && figure.Contains("<figcaption>") && figure.Contains("<caption>"));
    }

    [Fact]
    public void Pictures_take_all_their_colours_from_the_theme() =>
        Regex.Matches(Report("phase2"), "<svg.*?</svg>", RegexOptions.Singleline).Select(match => match.Value).Should().OnlyContain(svg => !svg.Contains("rgb(") && !svg.Contains("#0"));

    [Fact]
    public void Every_id_of_the_page_is_one_element() => Regex.Matches(Report("phase2"), " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(8);

    [Fact]
    public void The_same_design_gives_the_same_bytes() => Report("phase2", "--users", "60k").Should().Be(Report("phase2", "--users", "60k"));

    [Fact]
    public void Names_of_a_file_are_text_and_never_markup()
    {
        var name = files.Write("<b>shop&co.json", Roadmap.Phase(1).ToJson());

        Report(name, "--users", "900").Should().Contain("&lt;b&gt;shop&amp;co.json").And.NotContain("<b>shop");
    }

    [Fact]
    public void A_target_that_is_no_design_and_a_place_that_cannot_be_written_are_refused()
    {
        Tool.Run("report", "phase9").Refused().Should().Contain("neither a phase nor a file");
        Tool.Run("report", "phase1", "-o", Path.Combine(files.Folder, "none", "report.html")).Refused().Should().Contain("report.html");
    }

    int _reports;

    string Report(params string[] arguments)
    {
        var output = Path.Combine(files.Folder, $"{++_reports}.html");
        var result = Tool.Run(["report", .. arguments, "-o", output]);
        result.ExitCode.Should().Be(0, result.Error);
        return File.ReadAllText(output);
    }
}
