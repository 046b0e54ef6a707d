using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Cost;

public sealed partial class CostJsonTests
{
    static readonly Workload FiftyThousand = new() { DailyUsers = new(40_000, 50_000, 80_000) };

    public static TheoryData<int, string> Everywhere
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var region in PriceCatalog.Shipped.Regions)
            {
                data.Add(1, region.Code);
                data.Add(2, region.Code);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void The_document_obeys_its_schema(int phase, string region) =>
        JsonSchema.Load("cost").Errors(Write(phase, region)).Should().BeEmpty();

    [Fact]
    public void The_totals_are_the_sums_of_the_items()
    {
        var root = JsonDocument.Parse(Write(2)).RootElement;

        foreach (var end in new[] { "low", "expected", "high" })
        {
            root.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("monthly").GetProperty(end).GetDecimal())
                .Should().Be(root.GetProperty("monthly").GetProperty(end).GetDecimal());
        }
    }

    [Fact]
    public void An_item_is_quantity_times_unit_price()
    {
        foreach (var item in JsonDocument.Parse(Write(2)).RootElement.GetProperty("items").EnumerateArray())
        {
            var product = item.GetProperty("quantity").GetProperty("expected").GetDecimal() * item.GetProperty("unitPrice").GetDecimal();
            item.GetProperty("monthly").GetProperty("expected").GetDecimal().Should().Be(Math.Round(product, 6));
        }
    }

    [Fact]
    public void Numbers_have_at_most_six_decimals_and_no_trailing_zeros()
    {
        var numbers = Figure().Matches(Write(2, "eu-west-1")).Where(match => match.Groups["name"].Value != "unitPrice").Select(match => match.Groups["number"].Value).ToList();

        numbers.Should().HaveCountGreaterThan(100);
        numbers.Should().OnlyContain(number => Plain().IsMatch(number));
    }

    [Fact]
    public void The_same_estimate_gives_the_same_bytes() => Write(2).Should().Be(Write(2));

    [Fact]
    public void A_stream_gets_the_bytes_of_the_text()
    {
        var estimate = new CostEstimator().Estimate(Roadmap.Phase(5), FiftyThousand);
        using var stream = new MemoryStream();

        CostJson.Write(estimate, stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(CostJson.Write(estimate));
    }

    [Fact]
    public void The_document_ends_in_one_line_feed_and_has_no_carriage_returns() =>
        Write(1).Should().EndWith("}\n").And.NotEndWith("\n\n").And.NotContain("\r");

    [Fact]
    public void Text_is_written_as_it_is_in_UTF8()
    {
        var json = CostJson.Write(new CostEstimator().Estimate(Roadmap.Phase(1), FiftyThousand, "köln \"1\"\n"));

        json.Should().Contain("\"target\": \"köln \\\"1\\\"\\n\"").And.Contain("×");
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json)).Should().Be(json);
    }

    [Fact]
    public void An_estimate_is_written_in_the_documented_order()
    {
        var estimate = new CostEstimate
        {
            Target = "shop",
            Region = "us-east-1",
            CatalogVersion = "1",
            CatalogEffective = new(2026, 1, 2),
            Items =
            [
                new()
                {
                    Block = "web", Resource = "web", Type = "t", Item = "Instance hours", Sku = "ec2/a", Kind = ItemKind.Fixed, Unit = "hour", UnitPrice = new(0.0816m), Derived = true,
                    Quantity = new(1_460.000000m, 2_190.50m, 7_300), Monthly = new(new(1.10m), new(2), new(3.000001m)), Assumption = "why", Source = "where",
                },
            ],
            UnknownUsage = [new("jobs", "jobs", "t", "requests", "sku", "monthly_requests", "million-requests", new(0.4m))],
            Warnings = ["odd"],
            Unpriced = [new("web", "web", "t", "thing", "sku", 1.23456789m, "no price")],
        };

        CostJson.Write(estimate).ReplaceLineEndings("").Replace(" ", "").Should().Be(
            """
            {"schemaVersion":1,"target":"shop","region":"us-east-1","currency":"USD","catalog":{"version":"1","effective":"2026-01-02"},
            "monthly":{"low":1.1,"expected":2,"high":3.000001},"incomplete":true,
            "items":[{"block":"web","resource":"web","type":"t","item":"Instancehours","sku":"ec2/a","kind":"fixed","unit":"hour","unitPrice":0.0816,"derived":true,
            "quantity":{"low":1460,"expected":2190.5,"high":7300},"monthly":{"low":1.1,"expected":2,"high":3.000001},"assumption":"why","source":"where"}],
            "unpriced":[{"block":"web","resource":"web","type":"t","item":"thing","sku":"sku","quantity":{"low":1.234568,"expected":1.234568,"high":1.234568},"reason":"noprice"}],
            "unknownUsage":[{"block":"jobs","resource":"jobs","type":"t","item":"requests","sku":"sku","usageKey":"monthly_requests","unit":"million-requests","unitPrice":0.4}],
            "warnings":["odd"]}
            """.ReplaceLineEndings(""));
    }

    static string Write(int phase, string region = "us-east-1") => CostJson.Write(new CostEstimator().Estimate(Roadmap.Phase(phase, region), FiftyThousand));

    [GeneratedRegex("\"(?<name>\\w+)\": (?<number>-?[0-9][^,\\s]*)")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?$")]
    private static partial Regex Plain();
}
