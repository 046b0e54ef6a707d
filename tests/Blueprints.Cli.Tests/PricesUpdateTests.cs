using Blueprints.Testing.PriceList;

namespace Blueprints.Cli.Tests;

public sealed class PricesUpdateTests : IDisposable
{
    readonly PriceListServer _server = new();
    readonly string _home = Directory.CreateTempSubdirectory("blueprints-home-").FullName;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public void Updated_prices_hold_for_every_command_until_told_otherwise()
    {
        _server.Publish("AmazonEC2", "us-east-1", Offer("0.5"));

        var updated = Run("prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", _server.Address.ToString());

        updated.Succeeded().Should().Contain("ec2 us-east-1: 1 prices from offer 20261120183045, published 2026-11-20: 0 new, 1 changed").And.Contain(_home);
        Run("prices", "show", "ec2/m7g.medium/linux/on-demand", "--region", "us-east-1").Succeeded().Should().Contain("$0.5").And.Contain("aws-price-list/AmazonEC2@");
        Run("prices", "show", "ec2/m7g.medium/linux/on-demand", "--region", "us-east-1", "--catalog", "shipped").Succeeded().Should().Contain("$0.0408");
        Run("cost", "phase2", "--format", "json").Succeeded().Should().Contain("+aws.2026-11-27\"").And.Contain("aws-price-list/AmazonEC2@20261120183045");
        Run("cost", "phase2", "--format", "json", "--catalog", "shipped").Succeeded().Should().NotContain("aws-price-list");
        Run("cost", "phase2", "--format", "json", "--catalog", Path.Combine(_home, "catalog")).Succeeded().Should().Contain("+aws.2026-11-27\"");
        Run("capacity", "phase2").Succeeded().Should().NotBeEmpty();
        Run("upgrade", "phase1", "phase2", "--format", "json").Succeeded().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-01", "", 0)]
    [InlineData("2027-01-15", "--region us-east-1 --service ec2", 1)]
    [InlineData("2026-12-20", "--region us-east-1 --service ec2", 0)]
    public void The_age_of_updated_prices_counts_from_the_index_that_named_them(string asOf, string judged, int code)
    {
        _server.Publish("AmazonEC2", "us-east-1", Offer("0.5"));
        Run("prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", _server.Address.ToString()).Succeeded();

        var verified = Run(["prices", "verify", "--fail-if-older-than", "30d", "--as-of", asOf, .. judged.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        verified.ExitCode.Should().Be(code);
        verified.Output.Should().Contain("AmazonEC2 in us-east-1: 1 prices from AWS's price list of 2026-11-27");
        if (code == 0)
            verified.Error.Should().BeEmpty();
        else
            verified.Error.Should().Match("error: --fail-if-older-than: the prices of AmazonEC2 in us-east-1 are of 2026-11-27, 49 days ago*run prices update*");
    }

    [Fact]
    public async Task An_update_that_is_killed_leaves_the_old_catalog_and_goes_on_where_it_was()
    {
        _server.Publish("AmazonEC2", "us-east-1", Offer("0.4"));
        Run("prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", _server.Address.ToString()).Succeeded();
        // Half of it is more than the megabyte after which a download is marked as good.
        var path = _server.Publish("AmazonEC2", "us-east-1", Offer("0.3", padding: 8_000), "20261128000000");
        _server.Documents[path].Length.Should().BeGreaterThan(3 * 1024 * 1024);
        _server.Fail(path, Fault.Stall);

        using (var process = Tool.Start([("BLUEPRINTS_HOME", _home)], "prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", _server.Address.ToString()))
        {
            await UntilAsync(() => File.Exists(Path.Combine(_home, "catalog", "downloads", "AmazonEC2-us-east-1.json.mark")), process);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Run("prices", "show", "ec2/m7g.medium/linux/on-demand", "--region", "us-east-1").Succeeded().Should().Contain("$0.4");
        var again = Run("prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", _server.Address.ToString());
        again.Succeeded().Should().Contain("1 changed");
        _server.Requests.Last().Should().StartWith($"{path} bytes=").And.NotBe($"{path} bytes=0-");
        Run("prices", "show", "ec2/m7g.medium/linux/on-demand", "--region", "us-east-1").Succeeded().Should().Contain("$0.3");
    }

    [Fact]
    public void A_proxy_of_the_environment_is_asked()
    {
        _server.Publish("AmazonEC2", "us-east-1", Offer("0.5"));

        Tool.Run([("BLUEPRINTS_HOME", _home), ("http_proxy", _server.Address.ToString())], "prices", "update", "--region", "us-east-1", "--service", "ec2", "--mirror", "http://prices.invalid").Succeeded();

        _server.Requests.Should().OnlyContain(request => request.StartsWith("http://prices.invalid/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--region us-east-1 --mirror ftp://x", "https://")]
    [InlineData("--region us-east-1 --service ec2 --mirror {server}", "404")]
    [InlineData("--region us-east-1 --catalog shipped", "a folder")]
    [InlineData("--region us-east-1 --service dynamodb", "'ec2'")]
    [InlineData("", "--region")]
    public void Wrong_usage_and_a_server_without_prices_are_refused(string arguments, string told) =>
        Run(["prices", "update", .. arguments.Replace("{server}", _server.Address.ToString(), StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Refused().Should().Contain(told);

    static byte[] Offer(string usd, int padding = 0)
    {
        OfferedProduct Product(string type, string price)
        {
            var product = OfferDocument.Instance(type, price, prefix: "");
            return product with { Attributes = [.. product.Attributes.Where(attribute => attribute.Name != "regionCode"), ("regionCode", "us-east-1")] };
        }

        return OfferDocument.Of("AmazonEC2", products: [Product("m7g.medium", usd), .. Enumerable.Range(0, padding).Select(i => OfferDocument.Used("Data Transfer", $"Padding-{i}", "GB", "1"))]);
    }

    static async Task UntilAsync(Func<bool> holds, System.Diagnostics.Process process)
    {
        while (!holds())
        {
            process.HasExited.Should().BeFalse();
            await Task.Delay(20);
        }
    }

    ToolResult Run(params string[] arguments) => Tool.Run([("BLUEPRINTS_HOME", _home)], arguments);
}
