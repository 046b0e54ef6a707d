using System.Globalization;
using CsCheck;

namespace Blueprints.Catalog.Tests;

public sealed class FindShapeTests
{
    [Fact]
    public void Every_source_row_comes_back_exactly()
    {
        static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

        foreach (var line in SourceTables.ShapeLines)
        {
            var name = line[..line.IndexOf(',', StringComparison.Ordinal)];

            var shape = PriceCatalog.Shipped.FindShape(name).Shape!;

            string.Join(',', name, Text(shape.VCpu), Text(shape.MemoryGiB), shape.Architecture == CpuArchitecture.Arm64 ? "arm64" : "x86_64",
                Text(shape.NetworkBaselineGbps), Text(shape.NetworkBurstGbps), Text(shape.EbsBaselineMbps), Text(shape.ClockGHz), shape.Source)
                .Should().Be(line.Replace("\"", "", StringComparison.Ordinal));
        }

        PriceCatalog.Shipped.Shapes.Should().HaveCount(SourceTables.ShapeLines.Count).And.HaveCountGreaterThan(300);
    }

    [Theory]
    [InlineData("m7g.large", InstanceKind.Compute, "m7g", false)]
    [InlineData("t4g.small", InstanceKind.Compute, "t4g", true)]
    [InlineData("t3a.micro", InstanceKind.Compute, "t3a", true)]
    [InlineData("db.t3.medium", InstanceKind.Database, "t3", true)]
    [InlineData("db.r6g.large", InstanceKind.Database, "r6g", false)]
    [InlineData("cache.t4g.micro", InstanceKind.Cache, "t4g", true)]
    [InlineData("cache.r7g.large", InstanceKind.Cache, "r7g", false)]
    public void Name_tells_kind_family_and_burst(string name, InstanceKind kind, string family, bool burstable)
    {
        var shape = PriceCatalog.Shipped.FindShape(name).Shape!;

        (shape.Kind, shape.Family, shape.IsBurstable).Should().Be((kind, family, burstable));
    }

    [Theory]
    [InlineData("m7g.lrge", "m7g.large")]
    [InlineData("M7G.LARGE", "m7g.large")]
    [InlineData("db.r6g.larg", "db.r6g.large")]
    [InlineData("cache.t4g.mirco", "cache.t4g.micro")]
    public void Slip_of_the_pen_is_answered_with_the_name_meant(string typed, string meant)
    {
        var answer = PriceCatalog.Shipped.FindShape(typed);

        answer.IsFound.Should().BeFalse();
        answer.Suggestions.Should().Equal(meant);
        answer.ToString().Should().Be($"unknown instance type '{typed}'; did you mean {meant}?");
    }

    [Theory]
    [InlineData("")]
    [InlineData("elephant")]
    public void Name_that_is_near_none_gets_no_suggestion(string typed)
    {
        var answer = PriceCatalog.Shipped.FindShape(typed);

        answer.Suggestions.Should().BeEmpty();
        answer.ToString().Should().Be($"unknown instance type '{typed}'");
    }

    [Fact]
    public void Every_shape_has_an_on_demand_price_or_is_a_database_or_cache()
    {
        var unpriced = PriceCatalog.Shipped.Shapes
            .Where(shape => shape.Kind == InstanceKind.Compute)
            .Where(shape => !PriceCatalog.Shipped.Find("us-east-1", $"ec2/{shape.Name}/linux/on-demand").IsFound);

        unpriced.Should().BeEmpty();
    }

    [Fact]
    public void Edit_distance_is_a_metric()
    {
        var word = Gen.String[Gen.Char['a', 'd'], 0, 8];

        Gen.Select(word, word, word).Sample((a, b, c) =>
            NearMiss.Distance(a, b) == NearMiss.Distance(b, a)
            && (NearMiss.Distance(a, b) == 0) == (a == b)
            && NearMiss.Distance(a, c) <= NearMiss.Distance(a, b) + NearMiss.Distance(b, c));
    }
}
