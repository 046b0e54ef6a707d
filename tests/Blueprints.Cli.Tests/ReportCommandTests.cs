using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blueprints.Delivery;
using Blueprints.Networking;
using Blueprints.Policies;
using Blueprints.Storage;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints report</c> as a process. That browsers show the page well is tested with one, in <c>tests/browser</c>.</summary>
public sealed class ReportCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void The_page_answers_what_the_design_is_costs_carries_and_assumes()
    {
        var page = Report("phase3", "--users", "500k");

        page.Should().Contain("<title>phase3: what it costs, carries and breaks at</title>").And.Contain("500,000 daily users in us-east-1, phase 3 of 5 of the roadmap.");
        foreach (var section in new[] { "architecture", "cost", "capacity", "day", "findings", "assumptions" })
            page.Should().Contain($"<section id=\"{section}\"").And.Contain($"<a href=\"#{section}\">");
        page.Should().Contain(">balancer<").And.Contain("First to be full: ").And.Contain("Requests per user per day");
    }

    [Fact]
    public void A_day_shows_load_servers_response_times_and_cost_by_the_hour_as_simulate_computes_them()
    {
        var section = Section(Report("phase3", "--users", "900k"), "day");
        var simulated = JsonDocument.Parse(Tool.Run("simulate", "phase3", "--users", "900k", "--profile", "diurnal", "--days", "1", "--format", "json").Succeeded()).RootElement;

        section.Should().Contain(Html(simulated.GetProperty("traffic").GetString()!));
        foreach (var tier in simulated.GetProperty("policies")[0].GetProperty("tiers").EnumerateArray())
            section.Should().Contain($">{tier.GetProperty("tier").GetString()}<").And.Contain($">{tier.GetProperty("instanceHours").GetDouble().ToString("#,##0", CultureInfo.InvariantCulture)}<");
        foreach (var table in new[] { "Load and capacity by the hour", "Servers by the hour", "Response time by the hour", "Cost by the hour" })
            Regex.Matches(section, $"<caption>{table}.*?</table>", RegexOptions.Singleline).Single().Value.Should().Contain(">0:00</th>").And.Contain(">23:00</th>").And.NotContain(">24:00</th>");
    }

    [Fact]
    public void Minutes_that_miss_the_promise_are_told_in_a_sentence()
    {
        Section(Report("phase3", "--users", "500k"), "day").Should().Contain("No minute of the day misses p99&lt;300ms.");
        Section(Report("phase3", "--users", "500k", "--slo", "p99<5ms"), "day").Should().Contain("1,440 minutes of the day miss p99&lt;5ms, 1,440 of them in a row from 00:00 on.");
    }

    [Fact]
    public void A_design_that_no_server_answers_for_says_that_it_has_no_day()
    {
        var phase = Roadmap.Phase(2);
        var design = new Blueprint
        {
            Name = "files",
            Blocks = [.. phase.Blocks.Where(block => block.Spec is NetworkSpec or ObjectStoreSpec or CdnSpec)],
            Flows = [.. phase.Flows.Where(flow => phase.Blocks.Any(block => block.Name == flow.To && block.Spec is ObjectStoreSpec or CdnSpec) && phase.Blocks.All(block => block.Name != flow.From || block.Spec is CdnSpec))],
        };

        Section(Report(files.Write("files.json", design.ToJson()), "--users", "1000"), "day").Should().Contain("Not replayed: ").And.Contain("nothing to replay").And.NotContain("<svg");
    }

    [Fact]
    public void Findings_are_those_of_check_each_with_its_place_remedy_and_the_rule_in_the_page()
    {
        var section = Section(Report("phase1", "--users", "500k"), "findings");
        var check = JsonDocument.Parse(Tool.Run("check", "phase1", "--users", "500k", "--format", "json").Output).RootElement;

        var findings = check.GetProperty("findings").EnumerateArray().ToList();
        findings.Should().NotBeEmpty();
        foreach (var finding in findings)
        {
            var id = finding.GetProperty("rule").GetString();
            section.Should().Contain($"<a href=\"#rule-{id}\">").And.Contain($"id=\"rule-{id}\"").And.Contain(Html(finding.GetProperty("fix").GetString()!)).And.Contain(Html(finding.GetProperty("subject").GetString()!));
        }

        section.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"{check.GetProperty("summary").GetProperty("errors").GetInt32()} errors, {check.GetProperty("summary").GetProperty("warnings").GetInt32()} warnings"));
    }

    [Fact]
    public void No_findings_are_said_plainly_and_a_rule_set_of_ones_own_counts()
    {
        var none = files.Write("none.yml", $"version: 1\nrules:\n{string.Concat(PolicyRules.All.Where(rule => rule.Info.Id != "BP1001").Select(rule => $"  {rule.Info.Id}: off\n"))}");

        Section(Report("phase1", "--policies", none), "findings").Should().Contain("<p>None: nothing found by 1 of 1 rules.</p>").And.NotContain("<svg");
        Tool.Run("report", "phase1", "--policies", Path.Combine(files.Folder, "absent.yml")).Refused().Should().Contain("absent.yml");
    }

    [Fact]
    public void A_plan_shows_its_front_with_the_winner_and_five_reasons_and_no_plan_no_section()
    {
        var json = Tool.Run("plan", "--users", "50k", "--days", "1", "--scenarios", "8", "--format", "json").Succeeded();
        var plan = JsonDocument.Parse(json).RootElement;
        var page = Report("phase2", "--plan", files.Write("plan.json", json));
        var section = Section(page, "plan");

        page.Should().Contain("<a href=\"#plan\">");
        section.Should().Contain("keeps p99&lt;300ms in ");
        Regex.Count(section, "\\(winner\\)").Should().Be(1);
        foreach (var finalist in plan.GetProperty("front").EnumerateArray())
            section.Should().Contain($"<td class=\"n\">{finalist.GetProperty("monthly").GetDouble().ToString("#,##0", CultureInfo.InvariantCulture)}</td>");
        Regex.Matches(section, "<caption>Not taken.*?</table>", RegexOptions.Singleline).Single().Value.Split("<tr>").Should().HaveCount(1 + 1 + 5, "a title and five reasons follow what stands before");
        Section(Report("phase2"), "plan").Should().BeEmpty();
    }

    [Theory]
    [InlineData("{", "this is no plan of blueprints plan --format json")]
    [InlineData("[]", "this is no plan of blueprints plan --format json")]
    [InlineData("null", "expected a plan of blueprints plan --format json")]
    [InlineData("""{ "schemaVersion": 1, "target": "phase3" }""", "this is no plan of blueprints plan --format json")]
    [InlineData("""{ "probability": 7 }""", "probability is 7; allowed: 0 to 1")]
    [InlineData("""{ "schemaVersion": 2 }""", "schemaVersion is 2; allowed: 1")]
    [InlineData("""{ "front": [{ "monthly": 1e300 }] }""", "front[0].monthly is 1E+300; allowed: 0 to 1e15")]
    [InlineData("""{ "rejected": [null] }""", "rejected[0] is null; allowed: an object")]
    [InlineData("""{ "winner": { "holds": -1 } }""", "winner.holds is -1; allowed: 0 to 1")]
    public void What_is_no_plan_is_refused(string change, string message)
    {
        var path = files.Write("bad-plan.json", change is ['{', .., '}'] && !change.Contains("target", StringComparison.Ordinal) ? Changed(change) : change);

        Tool.Run("report", "phase2", "--plan", path).Refused().Should().Contain("bad-plan.json").And.Contain(message);
    }

    [Fact]
    public void A_plan_that_is_missing_or_huge_is_refused()
    {
        Tool.Run("report", "phase2", "--plan", Path.Combine(files.Folder, "absent.json")).Refused().Should().Contain("there is no such file");
        Tool.Run("report", "phase2", "--plan", files.Write("huge.json", new string(' ', 17 * 1024 * 1024))).Refused().Should().Contain("allowed: at most 16777216");
        var front = string.Join(",", Enumerable.Repeat(Finalist, 1_001));
        Tool.Run("report", "phase2", "--plan", files.Write("long.json", Changed($$"""{ "front": [{{front}}] }"""))).Refused().Should().Contain("front has 1001 designs; allowed: at most 1000");
    }

    const string Finalist = """{ "shape": "phase 2", "choices": [], "monthly": 1, "holds": 1, "missedShare": 0, "cvar95": 1, "regret": 0 }""";

    // A valid plan with some of its members replaced, those of a design too.
    static string Changed(string change)
    {
        var plan = JsonNode.Parse($$"""
            { "schemaVersion": 1, "region": "us-east-1", "objective": "p99<300ms", "probability": 0.95, "users": { "low": 1, "expected": 2, "high": 3 }, "seed": 1, "scenarios": 8, "steps": 1440,
              "candidates": 1, "designs": 1, "confidence": 1, "winner": {{Finalist}}, "front": [{{Finalist}}], "rejected": [] }
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            plan[name] = value switch
            {
                JsonObject part => Merged(part),
                JsonArray parts => new JsonArray([.. parts.Select<JsonNode?, JsonNode?>(part => part is JsonObject whole ? Merged(whole) : null)]),
                _ => value?.DeepClone(),
            };
        return plan.ToJsonString();
    }

    static JsonObject Merged(JsonObject part)
    {
        var whole = JsonNode.Parse(Finalist)!.AsObject();
        foreach (var (name, value) in part)
            whole[name] = value?.DeepClone();
        return whole;
    }

    [Fact]
    public void Resources_without_a_design_show_cost_and_findings_and_say_what_cannot_be_shown()
    {
        var preview = Preview("plain.json", Resource("aws:ec2/instance:Instance", "web", """{ "instanceType": "m7g.large" }"""), Resource("aws:s3/bucket:Bucket", "files", "{}"));
        var page = Report(preview);

        page.Should().Contain("<title>p (plain.json): what it costs, and what rules find</title>");
        Section(page, "missing").Should().Contain("p (plain.json) holds resources and no blueprint component").And.Contain("no diagram").And.Contain("no day");
        Section(page, "cost").Should().Contain("m7g.large").And.Contain("Billed by use that nothing says");
        Section(page, "findings").Should().Contain("href=\"#rule-BP");
        foreach (var section in new[] { "architecture", "capacity", "day", "plan" })
            Section(page, section).Should().BeEmpty();
        Tool.Run("report", preview, "--users", "1000").Refused().Should().Contain("blueprints:aws:Blueprint");
    }

    [Fact]
    public void A_preview_that_carries_a_design_asks_for_its_traffic_and_shows_everything_with_it()
    {
        var preview = Preview("stack.json", $$"""{"urn":"urn:pulumi:dev::p::blueprints:aws:Blueprint::app","type":"blueprints:aws:Blueprint","custom":false,"inputs":{"blueprint":{{JsonSerializer.Serialize(Roadmap.Phase(2).ToJson())}} } }""");

        Section(Report(preview), "missing").Should().Contain($"carries the blueprint {Roadmap.Phase(2).Name}").And.Contain("--users N or --workload FILE");
        var page = Report(preview, "--users", "50k");
        Section(page, "day").Should().Contain("<svg");
        Section(page, "missing").Should().BeEmpty();
    }

    [Fact]
    public void Thousands_of_resources_are_a_small_page_that_says_what_it_leaves_out()
    {
        var page = Report(Preview("large.json", [.. Enumerable.Range(0, 3_000).Select(at => Resource("aws:ec2/instance:Instance", $"server-{at}", """{ "instanceType": "m7g.large" }"""))]));

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(2_000_000);
        Section(page, "cost").Should().Contain("more; blueprints cost tells all of them.");
        Section(page, "findings").Should().Contain("more; blueprints check tells all of them.");
    }

    [Fact]
    public void A_saved_result_is_refused()
    {
        var saved = files.Write("saved.json", Tool.Run("cost", "phase1", "--format", "json").Succeeded());

        Tool.Run("report", saved).Refused().Should().Contain("saved.json is a saved result").And.Contain("report the target itself");
    }

    string Preview(string name, params string[] resources) => files.Write(name, $$"""{"config":{},"steps":[{{string.Join(",\n", resources.Select(resource => $$"""{"op":"create","newState":{{resource}} }"""))}}]}""");

    static string Resource(string type, string name, string inputs) => $$"""{"urn":"urn:pulumi:dev::p::{{type}}::{{name}}","type":"{{type}}","custom":true,"inputs":{{inputs}} }""";

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

    static string Section(string page, string id) => Regex.Match(page, $"<section id=\"{id}\".*?</section>", RegexOptions.Singleline).Value;

    static string Html(string text) => WebUtility.HtmlEncode(text);

    int _reports;

    string Report(params string[] arguments)
    {
        var output = Path.Combine(files.Folder, $"{++_reports}.html");
        var result = Tool.Run(["report", .. arguments, "-o", output]);
        result.ExitCode.Should().Be(0, result.Error);
        return File.ReadAllText(output);
    }

    [Fact]
    public void The_headline_says_what_to_do_next() =>
        Report("phase3").Should().MatchRegex("<dt>It grows by</dt><dd><strong>web, m7g.large to m7g.xlarge</strong> Full at 5,760,000 daily users then").And.Contain("for a thousand users");
}
