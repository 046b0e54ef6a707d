using System.Globalization;
using System.Text.Json;
using Blueprints.Estimation.Tests.Schemas;

namespace Blueprints.Cli.Tests;

public sealed class CostCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void Phase_one_is_priced_for_its_typical_users() => Tool.Run("cost", "phase1").Succeeded().Should().Contain("phase1").And.Contain("5,000 daily users");

    [Fact]
    public void A_blueprint_file_is_priced_under_its_own_name()
    {
        var path = files.Write("[shop].json", Roadmap.Phase(2).ToJson());

        Tool.Run("cost", path, "--users", "1000").Succeeded().Should().Contain("[shop].json").And.Contain("1,000 daily users");
    }

    [Fact]
    public void A_blueprint_file_says_nothing_about_users() =>
        Tool.Run("cost", files.Write("no-users.json", Roadmap.Phase(1).ToJson())).Refused().Should().Contain("how many daily users").And.Contain("--users N or --workload FILE");

    [Theory]
    [InlineData("50000", 50_000, 50_000)]
    [InlineData("50,000", 50_000, 50_000)]
    [InlineData("1.5M", 1_500_000, 1_500_000)]
    [InlineData("40k..80k", 40_000, 80_000)]
    [InlineData("0", 0, 0)]
    public void Users_are_read_as_people_write_them(string users, decimal low, decimal high)
    {
        var root = Json("cost", "phase2", "--users", users, "--format", "json");

        // 4 MB of files for each user, in GB of 1,024 MB; without users there is no such line.
        var stored = root.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("sku").GetString() == "s3/standard/storage").Select(item => item.GetProperty("quantity")).ToList();
        stored.Sum(quantity => quantity.GetProperty("low").GetDecimal()).Should().Be(low * 4 / 1_024);
        stored.Sum(quantity => quantity.GetProperty("high").GetDecimal()).Should().Be(high * 4 / 1_024);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("abc")]
    [InlineData("1e308")]
    [InlineData("1,5M")]
    [InlineData("80k..40k")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void Users_that_are_no_number_are_refused(string users) =>
        Tool.Run("cost", "phase2", "--users", users).Refused().Should().Contain("--users").And.Contain("40k..80k");

    [Fact]
    public void A_workload_file_is_read_and_users_override_it()
    {
        var path = files.Write("traffic.json", """{ "dailyUsers": 7, "fileMegabytesPerUser": 1024 }""");

        var root = Json("cost", "phase2", "--workload", path, "--users", "100", "--format", "json");

        root.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("sku").GetString() == "s3/standard/storage")
            .GetProperty("quantity").GetProperty("expected").GetDecimal().Should().Be(100);
    }

    [Fact]
    public void A_region_is_priced_with_its_own_prices()
    {
        var root = Json("cost", "phase2", "--region", "eu-central-1", "--format", "json");

        root.GetProperty("region").GetString().Should().Be("eu-central-1");
        root.GetProperty("incomplete").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void An_unknown_region_is_refused_with_the_known_ones() =>
        Tool.Run("cost", "phase2", "--region", "mars-1").Refused().Should().Contain("region is \"mars-1\"").And.Contain("us-east-1");

    [Fact]
    public void An_unknown_instance_type_in_a_file_is_refused_with_a_suggestion()
    {
        var path = files.Write("typo.json", Roadmap.Phase(2).ToJson().Replace("m7g.medium", "m77g.medium", StringComparison.Ordinal));

        Tool.Run("cost", path, "--users", "10").Refused().Should().Contain("blocks.web.instanceType is \"m77g.medium\"").And.Contain("did you mean m7g.medium");
    }

    [Theory]
    [InlineData("broken.json", "{ \"name\": \"shop\",", "broken.json:1")]
    [InlineData("empty.json", "", "the file is empty")]
    [InlineData("list.json", "[]", "expected an object")]
    [InlineData("null.json", "null", "the document is null")]
    [InlineData("member.json", "{ \"name\": \"shop\",\n  \"colour\": 1 }", "member.json:2")]
    public void A_file_that_is_no_blueprint_is_refused_with_its_place(string name, string text, string problem) =>
        Tool.Run("cost", files.Write(name, text), "--users", "10").Refused().Should().Contain(name).And.Contain(problem);

    [Fact]
    public void A_missing_file_is_refused() => Tool.Run("cost", Path.Combine(files.Folder, "nothing.json")).Refused().Should().Contain("neither a phase nor a file");

    [Fact]
    public void A_missing_workload_is_refused() =>
        Tool.Run("cost", "phase1", "--workload", Path.Combine(files.Folder, "nothing.json")).Refused().Should().Contain("there is no such file");

    [Fact]
    public void A_directory_is_refused() => Tool.Run("cost", files.Folder).Refused().Should().Contain("is a directory");

    [Fact]
    public void Json_obeys_its_schema_and_is_all_that_is_printed()
    {
        var output = Tool.Run("cost", "phase2", "--users", "50000", "--format", "json").Succeeded();

        JsonSchema.Load("cost").Errors(output).Should().BeEmpty();
    }

    [Fact]
    public void Strict_fails_where_something_has_no_price()
    {
        var result = Tool.Run("cost", "phase2", "--region", "ap-southeast-2", "--strict", "--format", "json");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Be("error: --strict: 3 line(s) have no price in ap-southeast-2, so the total is too low\n");
        var root = JsonDocument.Parse(result.Output).RootElement;
        root.GetProperty("unpriced").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public void Strict_passes_where_everything_has_a_price() => Tool.Run("cost", "phase2", "--strict").Succeeded();

    [Fact]
    public void The_table_of_phase_two_is_as_it_was_looked_at()
    {
        var table = Tool.Run("cost", "phase2", "--users", "50000").Succeeded();

        Testing.Snapshot.Matches(table, "cost-phase2");
        var total = Json("cost", "phase2", "--users", "50000", "--format", "json").GetProperty("monthly");
        table.Split('\n').Single(line => line.Contains("Total a month", StringComparison.Ordinal))
            .Should().Contain(Usd(total, "low")).And.Contain(Usd(total, "expected")).And.Contain(Usd(total, "high"));
    }

    static string Usd(JsonElement range, string end) => range.GetProperty(end).GetDecimal().ToString("$#,##0.00", CultureInfo.InvariantCulture);

    static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Tool.Run(arguments).Succeeded()).RootElement;
}
