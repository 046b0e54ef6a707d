using System.Text.Json;
using Blueprints.Estimation.Tests.Schemas;

namespace Blueprints.Cli.Tests;

/// <summary>Previews, states, comparisons and gates, through the tool as a process.</summary>
public sealed class GraphCostTests(InputFiles files) : IClassFixture<InputFiles>
{
    const string Nat = """{"urn":"urn:pulumi:d::p::aws:ec2/natGateway:NatGateway::nat","custom":true,"type":"aws:ec2/natGateway:NatGateway","inputs":{}}""";
    const string Queue = """{"urn":"urn:pulumi:d::p::aws:sqs/queue:Queue::jobs","custom":true,"type":"aws:sqs/queue:Queue","inputs":{"fifoQueue":false}}""";
    const string Strange = """{"urn":"urn:pulumi:d::p::aws:odd/thing:Thing::=odd|<b>@all","custom":true,"type":"aws:odd/thing:Thing","inputs":{}}""";

    [Fact]
    public void A_preview_and_a_state_of_the_same_resources_cost_the_same()
    {
        var preview = Expected(Json("cost", Preview("p1.json", Nat, Queue)));

        preview.Should().Be(730 * 0.045m);
        Expected(Json("cost", State("s1.json", Nat, Queue))).Should().Be(preview);
    }

    [Fact]
    public void A_usage_that_is_neither_a_file_nor_a_profile_is_refused_with_the_profiles_there_are()
    {
        using var files = new InputFiles();
        var stack = files.Write("stack.json", """{"version":3,"deployment":{}}""");

        Tool.Run("cost", stack, "--usage", "huge").Refused().Should().Contain("--usage huge: there is no such file").And.Contain("small, medium, large");
    }

    [Fact]
    public void What_nothing_says_the_use_of_is_shown_with_its_rate_and_priced_by_a_usage_file()
    {
        var stack = State("s2.json", Queue);
        var usage = files.Write("usage.yml", "version: 0.1\nresource_usage:\n  jobs: { monthly_requests: 3000000 }\n");

        Tool.Run("cost", stack).Succeeded().Should().Contain("Billed by use that nothing says").And.Contain("monthly_requests");
        Expected(Json("cost", stack, "--usage", usage)).Should().Be(2 * 0.4m);
    }

    [Fact]
    public void A_discount_is_shown_with_its_list_price_in_every_format()
    {
        var preview = Preview("discounted.json", Nat);
        var discounts = files.Write("discounts.yml", "version: 0.1\ndiscounts:\n  - { service: nat, percent: 10 }\n");

        Expected(Json("cost", preview, "--discounts", discounts)).Should().Be(730 * 0.0405m);
        Tool.Run("cost", preview, "--discounts", discounts, "--explain").Succeeded().Should().Contain("$0.0405 (-10 %)").And.Contain("list price $0.045, 10 % off nat").And.Contain("at list prices $32.85");
        Tool.Run("cost", preview, "--discounts", discounts, "--format", "csv").Succeeded().Should().Contain(",0.0405,").And.Contain(",0.045,10 % off nat");
        Tool.Run("cost", preview, "--discounts", discounts, "--format", "markdown").Succeeded().Should().Contain("At list prices").And.Contain("$0.0405 (-10 %)");
        Tool.Run("cost", preview, "--discounts", discounts, "--format", "html").Succeeded().Should().Contain("<s>$0.045</s> $0.0405");
        Tool.Run("diff", preview, preview, "--discounts", discounts).Succeeded().Should().NotBeEmpty();
        Tool.Run("cost", preview, "--discounts", files.Write("typo.yml", "discounts:\n  - { service: nta, percent: 10 }\n")).Refused().Should().Contain("typo.yml:2: nta fits no SKU");
    }

    [Fact]
    public void A_truncated_state_is_refused_with_its_place() =>
        Tool.Run("cost", files.Write("cut.json", """{"version":3,"deployment":{"resources":[{"urn":"urn""")).Refused().Should().Contain("cut.json:1:").And.Contain("ends too early");

    [Fact]
    public void A_previews_own_configuration_says_the_region_unless_the_command_does()
    {
        var preview = Preview("frankfurt.json", Nat);
        var configured = files.Write("configured.json", File.ReadAllText(preview).Replace("\"config\":{}", "\"config\":{\"aws:region\":\"eu-central-1\"}"));

        Json("cost", configured).GetProperty("region").GetString().Should().Be("eu-central-1");
        Json("cost", configured, "--region", "us-west-2").GetProperty("region").GetString().Should().Be("us-west-2");
        Json("cost", preview).GetProperty("region").GetString().Should().Be("us-east-1");
    }

    [Fact]
    public void A_template_is_priced() => Json("cost", files.Write("cfn.json", """{"Resources":{"nat":{"Type":"AWS::EC2::NatGateway"}}}""")).GetProperty("monthly").GetProperty("expected").GetDecimal().Should().Be(730 * 0.045m);

    [Fact]
    public void A_folder_that_CDK_synthesised_is_priced_and_a_parameter_chooses()
    {
        var folder = Directory.CreateDirectory(Path.Combine(files.Folder, "cdk.out")).FullName;
        File.WriteAllText(Path.Combine(folder, "manifest.json"), """{"artifacts":{"Shop":{"type":"aws:cloudformation:stack","environment":"aws://1/eu-west-1","properties":{"templateFile":"Shop.template.json"}}}}""");
        File.WriteAllText(Path.Combine(folder, "Shop.template.json"), """{"Parameters":{"Size":{"Type":"String","Default":"t4g.small"}},"Resources":{"web":{"Type":"AWS::EC2::Instance","Properties":{"InstanceType":{"Ref":"Size"}}}}}""");

        Json("cost", folder).GetProperty("region").GetString().Should().Be("eu-west-1");
        Expected(Json("cost", folder, "--parameter", "Size=t4g.medium")).Should().BeGreaterThan(Expected(Json("cost", folder)));
        Tool.Run("cost", folder, "--parameter", "Sise=x").Refused().Should().Contain("no template has a parameter \"Sise\"");
        Tool.Run("cost", folder, "--parameter", "Size").Refused().Should().Contain("--parameter is \"Size\"; allowed: key=value");
    }

    [Fact]
    public void A_template_in_YAML_is_priced_and_a_broken_one_refused_with_its_place()
    {
        Expected(Json("cost", files.Write("nat.yaml", "Resources:\n  nat: { Type: AWS::EC2::NatGateway }\n"))).Should().Be(730 * 0.045m);
        Tool.Run("cost", files.Write("broken.yaml", "Resources:\n  nat: { Type: X, Properties: { A: !Ref B } }\n")).Refused().Should().Contain("broken.yaml:2:");
    }

    [Fact]
    public void Use_that_does_not_fit_the_target_is_refused()
    {
        Tool.Run("cost", "phase1", "--usage", "u.yml").Refused().Should().Contain("--users");
        Tool.Run("cost", Saved("r0.json", State("s0.json", Nat)), "--users", "5").Refused().Should().Contain("saved result");
    }

    [Fact]
    public void A_saved_result_is_read_back_to_the_same_bytes()
    {
        var saved = Saved("r1.json", State("s3.json", Nat, Queue, Strange));

        Tool.Run("cost", saved, "--format", "json").Succeeded().Should().Be(File.ReadAllText(saved));
    }

    [Theory]
    [InlineData("\"expected\": 32.85", "\"expected\": 1.5", "add up to")]
    [InlineData("\"currency\": \"USD\"", "\"currency\": \"EUR\"", "allowed: schemaVersion 1 in USD")]
    [InlineData("\"kind\": \"fixed\"", "\"kind\": \"odd\"", "items[0].kind is \"odd\"")]
    [InlineData("\"warnings\": []", "\"warnings\": [], \"more\": 1", "a property that results do not have")]
    [InlineData("\"warnings\": []", "\"warnings\": {}", "another kind was expected")]
    [InlineData("\"incomplete\": false", "\"incomplete\": true", "incomplete is true")]
    public void A_saved_result_that_was_changed_is_refused(string text, string instead, string told)
    {
        var saved = File.ReadAllText(Saved("r2.json", State("s4.json", Nat)));
        saved.Should().Contain(text);
        var at = saved.IndexOf(text, StringComparison.Ordinal);

        Tool.Run("cost", files.Write("changed.json", saved[..at] + instead + saved[(at + text.Length)..])).Refused().Should().Contain("changed.json").And.Contain(told);
    }

    [Fact]
    public void A_comparison_obeys_its_schema_and_hides_what_stays()
    {
        var output = Tool.Run("diff", State("b1.json", Nat, Queue), Preview("a1.json", Nat.Replace("::nat", "::nat2", StringComparison.Ordinal), Nat), "--format", "json").Succeeded();

        JsonSchema.Load("diff").Errors(output).Should().BeEmpty();
        var root = JsonDocument.Parse(output).RootElement;
        root.GetProperty("monthlyDelta").GetProperty("expected").GetDecimal().Should().Be(32.85m);
        root.GetProperty("changes").EnumerateArray().Should().NotContain(change => change.GetProperty("resource").GetString() == "nat");
    }

    [Fact]
    public void A_price_that_went_missing_is_no_saving_and_no_pass()
    {
        var before = Saved("r3.json", State("b2.json", Nat));
        var lost = File.ReadAllText(before);
        var item = JsonDocument.Parse(lost).RootElement.GetProperty("items")[0];
        var after = files.Write("lost.json", $$$"""
            {"schemaVersion":1,"target":"lost","region":"us-east-1","currency":"USD","catalog":{"version":"x","effective":"2026-11-23"},
             "monthly":{"low":0,"expected":0,"high":0},"incomplete":true,"items":[],
             "unpriced":[{"block":"{{{item.GetProperty("block").GetString()}}}","resource":"nat","type":"{{{item.GetProperty("type").GetString()}}}","item":"x","sku":"{{{item.GetProperty("sku").GetString()}}}","quantity":{"low":730,"expected":730,"high":730},"reason":"gone"}],
             "unknownUsage":[],"warnings":[]}
            """);

        var diff = Json("diff", before, after);
        diff.GetProperty("incomplete").GetBoolean().Should().BeTrue();
        diff.GetProperty("monthlyDelta").GetProperty("expected").GetDecimal().Should().Be(0);
        diff.GetProperty("changes")[0].GetProperty("change").GetString().Should().Be("unknown");
        Tool.Run("diff", before, after, "--max-increase", "1000").ExitCode.Should().Be(1);
        Tool.Run("diff", before, after).Succeeded().Should().Contain("no saving and no increase").And.Contain("no price: gone");
    }

    [Fact]
    public void A_total_at_its_limit_passes() => Tool.Run("cost", State("limit.json", Nat), "--max-monthly", "32.85").Succeeded();

    [Theory]
    [InlineData("--max-monthly 32.84", 1, "error: --max-monthly: p (gate.json) costs $32.85 a month (expected), which is $0.01 above $32.84\n")]
    [InlineData("--max-monthly 1 --gate-on high", 1, "(high)")]
    [InlineData("--max-monthly=-1", 2, "--max-monthly is \"-1\"")]
    [InlineData("--max-increase 5", 2, "give --against FILE")]
    public void A_limit_is_kept_or_named(string options, int code, string told)
    {
        var result = Tool.Run(["cost", State("gate.json", Nat), .. options.Split(' ')]);

        result.ExitCode.Should().Be(code);
        result.Error.Should().Contain(told);
    }

    [Theory]
    [InlineData("100%", 0)]
    [InlineData("99.9%", 1)]
    [InlineData("32.85", 0)]
    [InlineData("32.84", 1)]
    public void An_increase_is_limited_in_dollars_or_per_cent(string limit, int code)
    {
        var before = Saved("r4.json", State("b3.json", Nat));
        var after = State("a3.json", Nat, Nat.Replace("::nat", "::nat2", StringComparison.Ordinal));

        Tool.Run("cost", after, "--against", before, "--max-increase", limit).ExitCode.Should().Be(code);
    }

    [Fact]
    public void A_pass_on_an_incomplete_total_is_warned_of_and_strict_fails()
    {
        var stack = State("odd.json", Strange);

        Tool.Run("cost", stack, "--max-monthly", "5").Error.Should().StartWith("warning: --max-monthly").And.Contain("have no price");
        Tool.Run("cost", stack, "--strict").ExitCode.Should().Be(1);
    }

    [Fact]
    public void Markdown_names_the_difference_first_and_calls_nobody()
    {
        var text = Tool.Run("cost", State("m1.json", Nat, Strange), "--against", State("m0.json", Nat), "--format", "markdown").Succeeded();

        text.Should().StartWith("## +$0.00 a month expected (+0 %), incomplete\n").And.NotContain("@all").And.NotContain("<b>");
    }

    [Fact]
    public void Markdown_of_a_large_stack_fits_into_a_comment()
    {
        var many = Enumerable.Range(0, 3_000).Select(at => Nat.Replace("::nat", FormattableString.Invariant($"::nat{at}"), StringComparison.Ordinal)).ToArray();

        var text = Tool.Run("cost", State("big.json", many), "--against", State("small.json", Nat), "--format", "markdown").Succeeded();

        text.Length.Should().BeLessThan(65_000);
        text.Should().Contain("more lines; the JSON has all of them").And.EndWith("</sub>\n");
    }

    [Fact]
    public void Csv_has_its_columns_and_no_formula()
    {
        var lines = Tool.Run("cost", State("c.json", Nat, Queue, Strange), "--format", "csv").Succeeded().Split("\r\n");

        lines[0].Should().Be("status,block,resource,type,item,sku,kind,unit,unit_price,quantity_low,quantity_expected,quantity_high,monthly_low,monthly_expected,monthly_high,derived,note,source,region,list_price,discount");
        lines.Should().Contain(line => line.StartsWith("priced,", StringComparison.Ordinal) && line.Contains(",32.85,", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("unknown_usage,", StringComparison.Ordinal)).And.Contain(line => line.Contains(",'=odd", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_is_one_file_that_escapes_names()
    {
        var html = Tool.Run("cost", State("h.json", Nat, Strange), "--format", "html").Succeeded();

        html.Should().StartWith("<!doctype html>").And.Contain("=odd|&lt;b&gt;").And.NotContain("<script").And.NotContain("http").And.Contain("$32.85");
    }

    string Preview(string name, params string[] resources) =>
        files.Write(name, $$"""{"config":{},"steps":[{{string.Join(",\n", resources.Select(resource => $$"""{"op":"create","newState":{{resource}} }"""))}}]}""");

    string State(string name, params string[] resources) => files.Write(name, """{"version":3,"deployment":{"resources":[""" + string.Join(",\n", resources) + "]}}");

    string Saved(string name, string target) => files.Write(name, Tool.Run("cost", target, "--format", "json").Succeeded());

    static decimal Expected(JsonElement root) => root.GetProperty("monthly").GetProperty("expected").GetDecimal();

    static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Tool.Run([.. arguments, "--format", "json"]).Succeeded()).RootElement;
}
