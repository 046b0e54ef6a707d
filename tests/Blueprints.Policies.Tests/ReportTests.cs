using System.Text.Json;
using System.Xml.Linq;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Validation;

namespace Blueprints.Policies.Tests;

/// <summary>Reports for programs: JSON, SARIF, JUnit, and baselines.</summary>
public sealed class ReportTests
{
    static readonly PolicyReport Report = BadStack.Check(BadStack.Preview(), RuleSet.Parse("""
        rules: { BP1702: off }
        suppressions:
          - { rule: BP1404, subject: carts, reason: "carts may be lost", expires: 2027-03-31 }
        """, "rules.yaml"));

    [Fact]
    public void Json_is_what_its_schema_says() => JsonSchema.Load("check").Errors(PolicyJson.Write(Report)).Should().BeEmpty();

    [Fact]
    public void Json_tells_what_is_suppressed_and_why()
    {
        var document = JsonDocument.Parse(PolicyJson.Write(Report)).RootElement;

        document.GetProperty("summary").GetProperty("suppressed").GetInt32().Should().Be(1);
        document.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "BP1404").GetProperty("suppressed").GetProperty("reason").GetString().Should().Be("carts may be lost");
    }

    // The parts that the SARIF 2.1.0 schema requires, and the rules that hold between them.
    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        var log = JsonDocument.Parse(SarifReport.Write(Report, "examples/bad-stack/preview.json")).RootElement;
        var run = log.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;
        var driver = run.GetProperty("tool").GetProperty("driver");
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();

        log.GetProperty("version").GetString().Should().Be("2.1.0");
        driver.GetProperty("name").GetString().Should().Be("blueprints");
        rules.Select(rule => rule.GetProperty("id").GetString()).Should().Equal(PolicyRules.All.Select(rule => rule.Info.Id));
        rules.Should().OnlyContain(rule => rule.GetProperty("shortDescription").GetProperty("text").GetString()!.Length > 0 && rule.GetProperty("help").GetProperty("text").GetString()!.Length > 0);
        rules.Single(rule => rule.GetProperty("id").GetString() == "BP1702").GetProperty("defaultConfiguration").GetProperty("enabled").GetBoolean().Should().BeFalse();
        results.Should().HaveCount(Report.Findings.Length);
        results.Should().OnlyContain(result => rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString() == result.GetProperty("ruleId").GetString());
        results.Should().OnlyContain(result => result.GetProperty("message").GetProperty("text").GetString()!.Length > 0);
        results.Select(result => result.GetProperty("level").GetString()).Should().OnlyContain(level => level == "error" || level == "warning");
        results.Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()).Should().OnlyContain(uri => uri == "examples/bad-stack/preview.json");
        results.Single(result => result.TryGetProperty("suppressions", out _)).GetProperty("suppressions")[0].GetProperty("kind").GetString().Should().Be("external");
    }

    [Fact]
    public void Sarif_of_a_phase_names_no_file() => SarifReport.Write(Report).Should().NotContain("physicalLocation");

    [Fact]
    public void Junit_has_a_case_for_each_rule_and_fails_errors_only()
    {
        var suite = XDocument.Parse(JUnitReport.Write(Report)).Root!.Element("testsuite")!;
        var cases = suite.Elements("testcase").ToDictionary(test => test.Attribute("name")!.Value.Split(' ')[0]);

        cases.Keys.Should().BeEquivalentTo(PolicyRules.All.Select(rule => rule.Info.Id));
        cases["BP1001"].Element("failure")!.Attribute("message")!.Value.Should().StartWith("web: stickiness.enabled is true");
        cases["BP1103"].Element("failure").Should().BeNull("it is a warning");
        cases["BP1103"].Element("system-out")!.Value.Should().Contain("warning: web: healthCheck.path");
        cases["BP1702"].Element("skipped").Should().NotBeNull();
        cases["BP1404"].Elements().Should().BeEmpty("its finding is suppressed");
        suite.Attribute("failures")!.Value.Should().Be(cases.Values.Count(test => test.Element("failure") is not null).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_baseline_leaves_new_findings_only()
    {
        var baseline = Baseline.Read(Baseline.Of(Report).ToJson(), "known.json");

        var again = BadStack.Check(BadStack.Preview(), RuleSet.Empty, baseline: baseline);

        again.Findings.Where(found => found.Counts).Select(found => found.Finding.RuleId).Distinct().Should().BeEquivalentTo(["BP1404", "BP1702"], "one was suppressed and one off when the baseline was made");
    }

    [Theory]
    [InlineData("", "known.json:1:1: this is no baseline*")]
    [InlineData("[]", "known.json:1:*: this is no baseline*")]
    [InlineData("""{ "schemaVersion": 2, "findings": [] }""", "known.json: schemaVersion 2; allowed: 1")]
    [InlineData("""{ "schemaVersion": 1, "findings": [1] }""", "known.json:1:*: this is no baseline*")]
    [InlineData("""{ "schemaVersion": 1 }""", "known.json:1:*: this is no baseline*")]
    public void What_is_no_baseline_is_refused(string json, string message) =>
        FluentActions.Invoking(() => Baseline.Read(json, "known.json")).Should().Throw<InvalidInputException>().WithMessage(message);
}
