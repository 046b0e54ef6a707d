using System.Security.Cryptography;
using Blueprints.Catalog.PriceList;
using Blueprints.Testing.PriceList;
using CsCheck;

namespace Blueprints.Catalog.Tests.PriceList;

public sealed class PriceListUpdateTests : IDisposable
{
    readonly PriceListServer _server = new();
    readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    readonly List<TimeSpan> _waits = [];
    readonly string _folder = Directory.CreateTempSubdirectory("blueprints-prices-").FullName;

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task New_prices_stand_before_those_that_ship_and_say_where_they_are_from()
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999"), ("m99.large", "1.5")));

        var update = await RunAsync("ec2");

        update.Should().BeEquivalentTo(new { Service = "ec2", New = 1, Changed = 1, Products = 2, WasCurrent = false });
        update.Offer.Should().BeEquivalentTo(new { OfferCode = "AmazonEC2", Region = "eu-west-1", Published = new DateOnly(2026, 11, 20), Checked = new DateOnly(2026, 11, 27), Prices = 2 });
        var catalog = Catalog();
        catalog.Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price.Should().BeEquivalentTo(new { UnitPrice = 0.999m, Source = "aws-price-list/AmazonEC2@20261120183045" });
        catalog.Find("eu-west-1", "ec2/m99.large/linux/on-demand").IsFound.Should().BeTrue();
        catalog.Find("us-east-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(PriceCatalog.Shipped.Find("us-east-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice);
        catalog.Find("eu-west-1", "nat/hour").Price!.Source.Should().Be(PriceCatalog.Shipped.Find("eu-west-1", "nat/hour").Price!.Source);
        catalog.PriceCount.Should().Be(PriceCatalog.Shipped.PriceCount + 1);
        catalog.Version.Should().Be($"{PriceCatalog.Shipped.Version}+aws.2026-11-27");
        catalog.FindShape("m5.large").IsFound.Should().BeTrue();
    }

    [Fact]
    public async Task A_region_that_does_not_ship_is_known_with_its_zones()
    {
        _server.Publish("AWSELB", "eu-north-1", OfferDocument.Of("AWSELB", products: new OfferedProduct("Load Balancer-Application", [("usagetype", "EUN1-LoadBalancerUsage"), ("regionCode", "eu-north-1")], [new("Hrs", "0.02394")])));

        await RunAsync("elb", "eu-north-1");

        Catalog().FindRegion("eu-north-1").Should().BeEquivalentTo(new { Name = "Europe (Stockholm)", ZoneCount = 3 });
        Catalog().Find("eu-north-1", "alb/hour").Price!.UnitPrice.Should().Be(0.02394m);
        Catalog().Find("eu-north-1", "nat/hour").Missing!.Kind.Should().Be(MissingPriceReason.NotPricedInRegion);
        Catalog().Find("eu-north-1", "cloudfront/egress/eu").IsGlobal.Should().BeTrue();
    }

    [Fact]
    public async Task A_second_service_leaves_the_first_and_a_second_version_replaces_it_as_a_whole()
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999"), ("m99.large", "1.5")));
        await RunAsync("ec2");
        _server.Publish("AWSELB", "eu-west-1", OfferDocument.Of("AWSELB", products: OfferDocument.Used("Load Balancer-Application", "EU-LoadBalancerUsage", "Hrs", "0.5")));
        await RunAsync("elb");
        Catalog().Find("eu-west-1", "ec2/m99.large/linux/on-demand").IsFound.Should().BeTrue();

        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.888")), "20261128000000");
        await RunAsync("ec2");

        Catalog().Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(0.888m);
        Catalog().Find("eu-west-1", "ec2/m99.large/linux/on-demand").IsFound.Should().BeFalse();
        Catalog().Find("eu-west-1", "alb/hour").Price!.UnitPrice.Should().Be(0.5m);
        UserCatalog.Open(_folder).Offers.Select(offer => offer.OfferCode).Should().Equal("AWSELB", "AmazonEC2");
        Directory.GetFiles(_folder, "prices-*.bin").Should().ContainSingle();
        Directory.GetFiles(Path.Combine(_folder, "downloads")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_current_is_not_downloaded_again()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        await RunAsync("ec2");

        (await RunAsync("ec2")).WasCurrent.Should().BeTrue();

        _server.Requests.Count(request => request == path).Should().Be(1);
        Catalog().Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(0.999m);
    }

    [Fact]
    public async Task A_download_that_breaks_goes_on_where_it_stopped()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Fail(path, Fault.Truncated, Fault.Truncated);

        await RunAsync("ec2");

        var length = _server.Documents[path].Length;
        _server.Requests.Where(request => request.StartsWith(path, StringComparison.Ordinal)).Should().Equal(path, $"{path} bytes={length / 2}-", $"{path} bytes={(length / 2) + ((length - (length / 2)) / 2)}-");
        Catalog().Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(0.999m);
    }

    [Fact]
    public async Task A_document_that_changed_meanwhile_is_taken_from_the_start()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Fail(path, Fault.Truncated);
        _server.Fail(path, [.. Enumerable.Repeat(Fault.ServerError, 4)]);
        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>().WithMessage("*500*tried 5 times*");
        _server.Documents[path] = Instances(("m5.large", "0.777"), ("m5.xlarge", "1.4"));

        await RunAsync("ec2");

        Catalog().Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(0.777m);
    }

    [Fact]
    public async Task Bytes_that_went_bad_on_the_disk_are_not_gone_on_from()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Fail(path, Fault.Truncated);
        _server.Fail(path, [.. Enumerable.Repeat(Fault.ServerError, 4)]);
        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>();
        var part = Path.Combine(_folder, "downloads", "AmazonEC2-eu-west-1.json");
        var bytes = await File.ReadAllBytesAsync(part);
        bytes.Should().NotBeEmpty();
        bytes[10] ^= 1;
        await File.WriteAllBytesAsync(part, bytes);

        await RunAsync("ec2");

        _server.Requests.Last().Should().Be(path, "all of it was asked for");
        Catalog().Find("eu-west-1", "ec2/m5.large/linux/on-demand").Price!.UnitPrice.Should().Be(0.999m);
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_again_after_longer_and_longer_waits()
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Fail(OfferDocument.Index, Fault.ServerError, Fault.ServerError, Fault.Truncated);

        await RunAsync("ec2");

        _waits.Select(wait => wait.TotalSeconds).Should().Equal(1, 2, 4);
    }

    [Fact]
    public async Task A_published_checksum_that_fits_is_accepted_and_one_that_does_not_leaves_the_old_catalog()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Checksums[path] = Convert.ToBase64String(SHA256.HashData(_server.Documents[path]));
        await RunAsync("ec2");
        var before = Files();
        path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.111")), "20261128000000");
        _server.Checksums[path] = Convert.ToBase64String(SHA256.HashData([1, 2, 3]));

        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>().WithMessage("*does not have the checksum*");

        Files().Should().Equal(before);
    }

    [Theory]
    [InlineData("{\"formatVersion\":\"v1.0\"")]
    [InlineData("<html>We will be back</html>")]
    [InlineData("{\"formatVersion\":\"v1.0\",\"offerCode\":\"AmazonEC2\",\"version\":\"1\",\"publicationDate\":\"2026-11-20T00:00:00Z\",\"products\":{},\"terms\":{}}")]
    public async Task A_document_that_is_no_offer_leaves_the_old_catalog(string document)
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        await RunAsync("ec2");
        var before = Files();
        _server.Publish("AmazonEC2", "eu-west-1", System.Text.Encoding.UTF8.GetBytes(document), "20261128000000");

        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>().WithMessage("*the catalog stays as it was*");

        Files().Should().Equal(before);
        Directory.GetFiles(Path.Combine(_folder, "downloads")).Should().BeEmpty("what does not read is not gone on from");
    }

    [Theory]
    [InlineData("ec2", "mars-north-1", "*\"mars-north-1\" is no known region; allowed: af-south-1*")]
    [InlineData("lambda", "eu-west-1", "*\"lambda\" is no service that can be updated; allowed: ec2*")]
    [InlineData("rds", "eu-west-1", "*the price list has no offer AmazonRDS*")]
    [InlineData("ec2", "us-west-1", "*AWS lists no prices for us-west-1*")]
    public async Task What_cannot_be_had_is_said(string service, string region, string told)
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));

        await FluentActions.Awaiting(() => RunAsync(service, region)).Should().ThrowAsync<PriceListException>().WithMessage(told);
    }

    [Fact]
    public async Task An_index_never_leads_to_another_host()
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        _server.Documents["/offers/v1.0/aws/AmazonEC2/current/region_index.json"] = """{"regions":{"eu-west-1":{"currentVersionUrl":"//evil.example/prices.json"}}}"""u8.ToArray();

        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>().WithMessage("*evil.example*begins with one /*");
    }

    [Fact]
    public async Task A_mirror_may_have_a_path_of_its_own()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        foreach (var (name, document) in _server.Documents.ToArray())
        {
            _server.Documents.TryRemove(name, out _);
            _server.Documents["/mirror/aws" + name] = document;
        }

        await new PriceListUpdate(_http, new(_server.Address, "/mirror/aws/"), WaitAsync).RunAsync(_folder, "eu-west-1", "ec2", (_, _) => { }, default);

        _server.Requests.Should().Contain("/mirror/aws" + path);
    }

    [Fact]
    public async Task Two_updates_at_once_are_one_too_many()
    {
        using var held = UserCatalog.Lock(_folder);

        await FluentActions.Awaiting(() => RunAsync("ec2")).Should().ThrowAsync<PriceListException>().WithMessage("*no other update*");
    }

    [Fact]
    public async Task A_catalog_that_was_changed_on_the_disk_is_refused()
    {
        _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        await RunAsync("ec2");
        var image = Directory.GetFiles(_folder, "prices-*.bin").Single();
        var bytes = await File.ReadAllBytesAsync(image);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(image, bytes);

        FluentActions.Invoking(() => UserCatalog.Open(_folder)).Should().Throw<PriceListException>().WithMessage("*checksum*delete the folder and run prices update again*");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"schemaVersion\":9,\"image\":\"a\",\"sha256\":\"\",\"offers\":[]}")]
    [InlineData("{\"schemaVersion\":1,\"image\":\"../a\",\"sha256\":\"\",\"offers\":[]}")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\":1,\"image\":\"a\",\"sha256\":\"\",\"offers\":[null]}")]
    public void A_manifest_that_is_none_is_refused(string manifest)
    {
        File.WriteAllText(Path.Combine(_folder, "manifest.json"), manifest);

        FluentActions.Invoking(() => UserCatalog.Open(_folder)).Should().Throw<PriceListException>();
    }

    [Fact]
    public async Task Any_change_to_a_manifest_a_mark_or_an_index_is_read_or_refused()
    {
        var path = _server.Publish("AmazonEC2", "eu-west-1", Instances(("m5.large", "0.999")));
        await RunAsync("ec2");
        var manifest = Path.Combine(_folder, "manifest.json");
        var sound = await File.ReadAllBytesAsync(manifest);
        var index = _server.Documents[OfferDocument.Index];
        var mark = System.Text.Encoding.UTF8.GetBytes($$"""{ "document": "{{path}}", "tag": "\"a\"", "length": 10, "bytes": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }""");
        var part = Path.Combine(_folder, "downloads", "part.json");

        Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Sample((at, value) =>
        {
            File.WriteAllBytes(manifest, Changed(sound, at, value));
            Refusable(() => UserCatalog.Open(_folder).Over(PriceCatalog.Shipped).Find("eu-west-1", "nat/hour"));
            Refusable(() => PriceListIndex.Offer(Changed(index, at, value), "AmazonEC2"));
            File.WriteAllBytes(part + ".mark", Changed(mark, at, value));
            using var partial = PartialFile.Open(part, path);
            partial.Bytes.Should().BeGreaterThanOrEqualTo(0);
        }, iter: 500, threads: 1);

        static byte[] Changed(byte[] document, int at, byte value)
        {
            byte[] changed = [.. document];
            changed[at % changed.Length] = value;
            return changed;
        }

        static void Refusable(Action read)
        {
            try
            {
                read();
            }
            catch (PriceListException)
            {
                // Refused, in words.
            }
        }
    }

    [Fact]
    public void No_folder_is_a_catalog_without_prices() =>
        UserCatalog.Open(Path.Combine(_folder, "none")).Over(PriceCatalog.Shipped).Should().BeSameAs(PriceCatalog.Shipped);

    static byte[] Instances(params (string Type, string Usd)[] instances) => OfferDocument.Of("AmazonEC2", products: [.. instances.Select(instance => OfferDocument.Instance(instance.Type, instance.Usd))]);

    Task<OfferUpdate> RunAsync(string service, string region = "eu-west-1") => new PriceListUpdate(_http, _server.Address, WaitAsync).RunAsync(_folder, region, service, (_, _) => { }, default);

    Task WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        _waits.Add(time);
        return Task.CompletedTask;
    }

    PriceCatalog Catalog() => UserCatalog.Open(_folder).Over(PriceCatalog.Shipped);

    Dictionary<string, string> Files() => Directory.GetFiles(_folder).ToDictionary(path => path, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
}
