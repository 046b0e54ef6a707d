using Blueprints.Catalog.Compiler;

namespace Blueprints.Catalog.Tests;

public sealed class CompilerTests
{
    const string Header = "region,sku,unit,usd,tier_from,tier_to,effective,source";

    [Theory]
    [InlineData("us-east-9,a,hour,1,,,2026,s", "prices/x.csv:2: region: got 'us-east-9', allowed: one of the 2 in regions.csv and 'global'")]
    [InlineData("us-east-1,a,fortnight,1,,,2026,s", "prices/x.csv:2: unit: got 'fortnight', allowed: one of the 2 in units.csv")]
    [InlineData("us-east-1,a,hour,-1,,,2026,s", "prices/x.csv:2: usd: got '-1', allowed: a number of 0 or more")]
    [InlineData("us-east-1,a,hour,1e3,,,2026,s", "prices/x.csv:2: usd: got '1e3', allowed: a number of 0 or more")]
    [InlineData("us-east-1,a,hour,1,0.5,,2026,s", "prices/x.csv:2: tier_from: got '0.5', allowed: a whole number or nothing")]
    [InlineData("us-east-1,a,hour,1,10,5,2026,s", "prices/x.csv:2: tiers: got from '10' to '5', allowed: an end above its start")]
    [InlineData("us-east-1,a,hour,1,,,yesterday,s", "prices/x.csv:2: effective: got 'yesterday', allowed: yyyy-mm-dd, yyyy-mm, yyyy or 'derived'")]
    [InlineData("us-east-1,a,hour,1,,,2026,", "prices/x.csv:2: source: got '', allowed: a text, without spaces around it")]
    [InlineData("us-east-1,a b,hour,1,,,2026,s", "prices/x.csv:2: sku: got 'a b', allowed: 1 to 256 printable ASCII characters without spaces")]
    [InlineData("us-east-1,a,hour,1,,2026,s", "prices/x.csv:2: fields: got 7, allowed: 8: region,sku,unit,usd,tier_from,tier_to,effective,source")]
    [InlineData("us-east-1,a,hour,1,,,2026,\"s", "prices/x.csv:2: fields: got an open quote, allowed: 8: region,sku,unit,usd,tier_from,tier_to,effective,source")]
    public void Wrong_row_is_reported_with_file_and_line(string row, string problem) =>
        Problems(row).Should().Equal(problem);

    [Fact]
    public void Same_key_twice_is_reported() =>
        Problems("us-east-1,a,hour,1,,,2026,s", "us-east-1,a,hour,2,,,2026,s")
            .Should().Equal("prices/x.csv:3: key: got us-east-1 a from  again, allowed: each region, sku and tier_from once; line 2 has it");

    [Fact]
    public void Gap_between_tiers_is_reported() =>
        Problems("us-east-1,a,hour,1,0,10,2026,s", "us-east-1,a,hour,2,20,,2026,s")
            .Should().Equal("prices/x.csv:3: tiers: got from '20' to '', allowed: a start at '10', where line 2 ends");

    [Fact]
    public void Two_units_for_one_sku_are_reported() =>
        Problems("us-east-1,a,hour,1,,,2026,s", "global,a,gb,1,,,2026,s").Should().Equal("prices/x.csv:3: unit: got 'gb', allowed: hour, as in line 2");

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Problems("nowhere,a,hour,x,,,2026,s", "us-east-1,b,hour,1,,,x,").Should().HaveCount(4);

    [Fact]
    public void Missing_files_are_reported() => CatalogCompilation.Of(Path.Combine(AppContext.BaseDirectory, "none")).Problems.Should().NotBeEmpty();

    [Fact]
    public void Quoted_fields_may_hold_commas_and_quotes()
    {
        CsvLine.Split("a,\"b, \"\"c\"\"\",").Should().Equal("a", "b, \"c\"", "");
        CsvLine.Split("\"open").Should().BeNull();
    }

    static List<string> Problems(params string[] rows)
    {
        var root = Directory.CreateTempSubdirectory("catalog");
        try
        {
            Write(root, "snapshot.csv", "version,effective", "1,2026-01-31");
            Write(root, "regions.csv", "code,name,zones", "us-east-1,US East,abc");
            Write(root, "units.csv", "unit,meaning", "hour,an hour", "gb,a GB");
            Write(root, "allowances.csv", "pool,skus,quantity,unit,source");
            Write(root, "instances/ec2.csv", "instance_type,vcpu,memory_gib,arch,network_gbps_baseline,network_gbps_burst,ebs_mbps_baseline,clock_ghz,source");
            Write(root, "prices/x.csv", [Header, .. rows]);

            var compilation = CatalogCompilation.Of(root.FullName);

            compilation.Image.Should().BeNull();
            return [.. compilation.Problems.Select(problem => problem.ToString())];
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    static void Write(DirectoryInfo root, string name, params string[] lines)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }
}
