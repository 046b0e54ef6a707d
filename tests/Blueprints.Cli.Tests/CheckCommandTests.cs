using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints check</c> as a process.</summary>
public sealed class CheckCommandTests : IDisposable
{
    const string Stack = """
        { "steps": [{ "op": "create", "newState": { "urn": "urn:pulumi:dev::p::aws:kms/key:Key::orders", "custom": true, "type": "aws:kms/key:Key", "inputs": {} } },
                    { "op": "create", "newState": { "urn": "urn:pulumi:dev::p::aws:rds/instance:Instance::db", "custom": true, "type": "aws:rds/instance:Instance",
                      "inputs": { "publiclyAccessible": true, "instanceClass": "db.m7g.large", "engine": "postgres", "allocatedStorage": 20 } } }] }
        """;

    readonly InputFiles _files = new();

    [Fact]
    public void A_phase_keeps_every_rule()
    {
        var output = Tool.Run("check", "phase2", "--users", "50000").Succeeded();

        output.Should().StartWith("phase2: 0 errors, 0 warnings; nothing found by ");
    }

    [Fact]
    public void Errors_fail_and_tell_rule_subject_and_fix()
    {
        var result = Tool.Run("check", _files.Write("preview.json", Stack));

        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("error BP1504 no-public-database").And.Contain("db: publiclyAccessible is true; allowed: false; set it to false").And.Contain("warning BP1510 keys-rotate");
    }

    [Fact]
    public void A_baseline_that_was_saved_lets_the_same_findings_pass()
    {
        var (stack, known) = (_files.Write("preview.json", Stack), Path.Combine(_files.Folder, "known.json"));

        Tool.Run("check", stack, "--save-baseline", known).ExitCode.Should().Be(0);
        Tool.Run("check", stack, "--baseline", known).Succeeded().Should().Contain(" known; nothing found by ");
        Tool.Run("check", _files.Write("worse.json", Stack.Replace("::db", "::other", StringComparison.Ordinal)), "--baseline", known).ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_folder_of_rule_sets_holds_in_the_order_of_names_for_an_environment()
    {
        _files.Write("10-all.yaml", "rules: { BP1504: off, BP1403: off, BP1405: off, BP1501: off }");
        _files.Write("20-production.yaml", "environments: { production: { rules: { BP1504: error } } }");
        _files.Write("PulumiPolicy.yaml", "runtime: dotnet");
        var stack = _files.Write("preview.json", Stack);

        Tool.Run("check", stack, "--policies", _files.Folder).ExitCode.Should().Be(0);
        Tool.Run("check", stack, "--policies", _files.Folder, "--environment", "production").ExitCode.Should().Be(1);
        Tool.Run("check", stack, "--policies", _files.Folder, "--environment", "moon").Refused().Should().Contain("--environment is \"moon\"; allowed: production");
    }

    [Fact]
    public void Programs_get_json_sarif_junit_and_markdown()
    {
        var stack = _files.Write("preview.json", Stack);

        JsonDocument.Parse(Tool.Run("check", stack, "--format", "json").Output).RootElement.GetProperty("passes").GetBoolean().Should().BeFalse();
        JsonDocument.Parse(Tool.Run("check", stack, "--format", "sarif").Output).RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        Tool.Run("check", stack, "--format", "junit").Output.Should().StartWith("<?xml").And.Contain("<testsuite ");
        Tool.Run("check", stack, "--format", "markdown").Output.Should().Contain("| error | BP1504 no-public-database | db: publiclyAccessible is true");
    }

    [Fact]
    public void A_suppression_ends_with_its_day()
    {
        var (stack, policies) = (_files.Write("preview.json", Stack), _files.Write("rules.yaml", """
            rules: { BP1403: off, BP1405: off, BP1501: off }
            suppressions: [{ rule: BP1504, subject: db, reason: a demonstration, expires: 2027-01-31 }]
            """));

        Tool.Run("check", stack, "--policies", policies, "--as-of", "2027-01-31").ExitCode.Should().Be(0);
        var ended = Tool.Run("check", stack, "--policies", policies, "--as-of", "2027-02-01");
        ended.ExitCode.Should().Be(1);
        ended.Error.Should().Contain("the suppression of BP1504 for db ended on 2027-01-31");
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        Tool.Run("check", "phase9").Refused().Should().Contain("phase1 to phase5");
        Tool.Run("check", "phase1", "--policies", Path.Combine(_files.Folder, "none.yaml")).Refused().Should().Contain("there is no such file");
        Tool.Run("check", "phase1", "--policies", _files.Folder).Refused().Should().Contain("no rule set in it");
        Tool.Run("check", "phase1", "--as-of", "tomorrow").Refused().Should().Contain("--as-of is \"tomorrow\"");
        Tool.Run("check", "phase1", "--rules", _files.Write("mine.dll", "no assembly")).Refused().Should().Contain("--rules ");
        Tool.Run("check", "phase1", "--environment", "production").Refused().Should().Contain("--policies gives none");
    }

    public void Dispose() => _files.Dispose();
}
