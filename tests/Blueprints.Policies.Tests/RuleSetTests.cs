using Blueprints.Validation;

namespace Blueprints.Policies.Tests;

/// <summary>Rule sets: levels, figures, environments, suppressions, and what is wrong with them by line and column.</summary>
public sealed class RuleSetTests
{
    static readonly DateOnly Day = new(2026, 11, 28);

    [Fact]
    public void A_level_holds_everywhere_and_an_environment_s_own_before_it()
    {
        var set = Parse("""
            version: 1
            rules:
              BP1001: warning
              BP1201: off
            environments:
              production:
                rules:
                  BP1001: { level: error }
            """);

        set.LevelOf(Rule("BP1001"), null).Should().Be(RuleLevel.Warning);
        set.LevelOf(Rule("BP1001"), "production").Should().Be(RuleLevel.Error);
        set.LevelOf(Rule("BP1201"), "production").Should().Be(RuleLevel.Off);
        set.LevelOf(Rule("BP1101"), "production").Should().Be(Rule("BP1101").Level);
    }

    [Fact]
    public void A_rule_that_is_off_is_not_asked()
    {
        var report = BadStack.Check(BadStack.Preview(), Parse("rules: { BP1001: off }"));

        report.Findings.Should().NotContain(found => found.Finding.RuleId == "BP1001");
        report.Rules.Single(rule => rule.Info.Id == "BP1001").Level.Should().Be(RuleLevel.Off);
    }

    [Fact]
    public void Figures_change_what_a_rule_finds()
    {
        Found("rules: { BP1308: { parameters: { mostPercent: 95 } } }", "BP1308").Should().BeEmpty();
        Found("rules: { BP1308: { parameters: { mostPercent: 85 } } }", "BP1308").Should().ContainSingle().Which.Should().Be("web-cpu: targetTrackingConfiguration.targetValue is 90; allowed: at most 85; lower it");
        Found("rules: { BP1506: { parameters: { ports: [\"3306\"] } } }", "BP1506").Should().BeEmpty();
    }

    [Fact]
    public void A_suppression_holds_until_its_day_for_what_it_names_and_only_there()
    {
        const string Yaml = """
            suppressions:
              - { rule: BP1001, subject: "w*", reason: "the old shop keeps sessions until March", expires: 2027-03-31 }
            """;

        var held = BadStack.Check(BadStack.Preview(), Parse(Yaml), day: new(2027, 3, 31)).Findings.Single(found => found.Finding.RuleId == "BP1001");
        var ended = BadStack.Check(BadStack.Preview(), Parse(Yaml), day: new(2027, 4, 1));

        held.Suppression!.Reason.Should().Be("the old shop keeps sessions until March");
        held.Counts.Should().BeFalse();
        ended.Findings.Single(found => found.Finding.RuleId == "BP1001").Counts.Should().BeTrue();
        ended.Notes.Should().ContainSingle().Which.Should().Be("rules.yaml:2: the suppression of BP1001 for w* ended on 2027-03-31");
        BadStack.Check(BadStack.Preview(), Parse(Yaml.Replace("w*", "api"))).Notes.Should().ContainSingle().Which.Should().EndWith("suppresses nothing; remove it");
    }

    [Fact]
    public void A_suppression_of_one_environment_does_not_hold_in_another()
    {
        var set = Parse("""
            environments: { test: {}, production: {} }
            suppressions:
              - { rule: BP1001, subject: web, reason: "no users there", expires: 2027-03-31, environment: test }
            """);

        BadStack.Check(BadStack.Preview(), set, "test").Findings.Single(found => found.Finding.RuleId == "BP1001").Counts.Should().BeFalse();
        BadStack.Check(BadStack.Preview(), set, "production").Findings.Single(found => found.Finding.RuleId == "BP1001").Counts.Should().BeTrue();
    }

    [Fact]
    public void A_later_rule_set_counts_before_an_earlier_one()
    {
        var set = Parse("rules: { BP1308: { level: error, parameters: { mostPercent: 60 } }, BP1001: off }").With(Parse("rules: { BP1308: { parameters: { mostPercent: 95 } } }"));

        set.LevelOf(Rule("BP1308"), null).Should().Be(RuleLevel.Error);
        set.SettingsOf(Rule("BP1308"), null).Number(Rule("BP1308").Parameters[0]).Should().Be(95);
        set.LevelOf(Rule("BP1001"), null).Should().Be(RuleLevel.Off);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_rule_set_changes_nothing(string yaml) => Parse(yaml).LevelOf(Rule("BP1001"), null).Should().Be(RuleLevel.Error);

    [Theory]
    [InlineData("version: 2", "rules.yaml:1:10: version 2; allowed: 1")]
    [InlineData("rule: {}", "rules.yaml:1:1: the rule set has \"rule\"; allowed: version, rules, environments, suppressions")]
    [InlineData("rules:\n  BP9999: error", "rules.yaml:2:3: there is no rule \"BP9999\"; allowed: one of * rules, BP1001 to BP1806")]
    [InlineData("rules:\n  BP1001: fatal", "rules.yaml:2:11: level \"fatal\"; allowed: off, warning, error")]
    [InlineData("rules:\n  BP1001: { parameters: { times: 3 } }", "rules.yaml:2:27: parameters of BP1001 has \"times\"; allowed: none")]
    [InlineData("rules:\n  BP1308: { parameters: { mostPercent: 101 } }", "rules.yaml:2:40: mostPercent is \"101\"; allowed: 1 to 100")]
    [InlineData("rules:\n  BP1308: { parameters: { mostPercent: 1e308 } }", "rules.yaml:2:40: mostPercent is \"1e308\"; allowed: 1 to 100")]
    [InlineData("rules:\n  BP1710: { parameters: { tags: owner } }", "rules.yaml:2:33: tags is no list; allowed: a list")]
    [InlineData("rules: [BP1001]", "rules.yaml:1:8: rules is no mapping; allowed: keys and values")]
    [InlineData("suppressions:\n  - { rule: BP1001, subject: web, expires: 2027-03-31 }", "rules.yaml:2:5: a suppression without reason; allowed: rule, subject, reason and expires")]
    [InlineData("suppressions:\n  - { rule: BP1001, subject: web, reason: \" \", expires: 2027-03-31 }", "rules.yaml:2:43: an empty reason; allowed: why the finding is accepted")]
    [InlineData("suppressions:\n  - { rule: BP1001, subject: web, reason: why, expires: soon }", "rules.yaml:2:57: expires \"soon\"; allowed: a day such as 2027-01-31")]
    [InlineData("rules: &a { BP1001: error }\nenvironments: { x: { rules: *a } }", "rules.yaml:2:29: an alias is used; allowed: values written out")]
    [InlineData("version: 1\n---\nversion: 1", "rules.yaml:3:1: a second document; allowed: one document")]
    [InlineData("rules: {", "rules.yaml:*")]
    [InlineData("rules: { BP1001: error, BP1001: off }", "rules.yaml:*uplicate*")]
    [InlineData("rules: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "rules.yaml:1:*: the file is nested too deeply; allowed: at most 16 levels")]
    public void A_mistake_is_told_with_its_place(string yaml, string message) =>
        FluentActions.Invoking(() => Parse(yaml)).Should().Throw<InvalidInputException>().WithMessage(message);

    static IEnumerable<string> Found(string yaml, string rule) =>
        BadStack.Check(BadStack.Preview(), Parse(yaml)).Findings.Where(found => found.Finding.RuleId == rule).Select(found => found.Finding.Message);

    static RuleSet Parse(string yaml) => RuleSet.Parse(yaml, "rules.yaml");

    static RuleInfo Rule(string id) => PolicyRules.Find(id)!.Info;
}
