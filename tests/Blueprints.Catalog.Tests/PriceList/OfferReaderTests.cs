using System.Text;
using Blueprints.Catalog.PriceList;
using Blueprints.Catalog.PriceList.Services;
using Blueprints.Testing.PriceList;
using CsCheck;

namespace Blueprints.Catalog.Tests.PriceList;

public sealed class OfferReaderTests
{
    static readonly byte[] Document = OfferDocument.Of("AmazonEC2", products: [OfferDocument.Instance("m5.large", "0.107"), OfferDocument.Used("Storage", "EU-EBS:VolumeUsage.gp3", "GB-Mo", "0.088")]);

    [Fact]
    public void The_header_says_what_was_read() =>
        Read(Document).Should().Be(new OfferHeader("AmazonEC2", "20261120183045", new(2026, 11, 20), 2));

    [Fact]
    public void Every_document_that_is_cut_off_is_refused()
    {
        for (var length = 0; length < Document.Length - 1; length += 7)
        {
            var cut = Document[..length];
            FluentActions.Invoking(() => Read(cut)).Should().Throw<PriceListException>();
        }
    }

    [Theory]
    [InlineData("\"v1.0\"", "\"v2.0\"", "its format is \"v2.0\"; allowed: v1.0")]
    [InlineData("\"AmazonEC2\",\n  \"version\"", "\"AmazonRDS\",\n  \"version\"", "it is an offer of \"AmazonRDS\", not of AmazonEC2")]
    [InlineData("\"products\"", "\"terms\": {}, \"products\"", "its terms stand before its products")]
    [InlineData("\"products\": {", "\"products\": [ ], \"a\": {", "products is no object")]
    [InlineData("\"version\"", "\"other\"", "it does not say its offer, version and publication date")]
    [InlineData("\"attributesList\": {}\n}", "\"attributesList\": {}\n} {}", "it is not JSON")]
    public void A_document_of_another_kind_is_refused(string was, string becomes, string told)
    {
        var text = Encoding.UTF8.GetString(Document).ReplaceLineEndings("\n");
        text.Should().Contain(was);

        FluentActions.Invoking(() => Read(Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal)))).Should().Throw<PriceListException>().WithMessage($"*{told}*");
    }

    [Fact]
    public void A_long_document_is_read_in_the_memory_of_one_token()
    {
        // 64 MB of products that the catalog does not have: more than the reader may ever hold.
        var most = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var stream = new RepeatedProducts(200_000, () => most = Math.Max(most, Held()));
        // What is garbage already, of this test or of those beside it, is not held.
        long Held() => GC.GetTotalMemory(false) is var seen && seen - before < 30 * 1024 * 1024 ? seen : GC.GetTotalMemory(forceFullCollection: true);

        var mapping = Mapping();
        OfferReader.Read(stream, mapping).Products.Should().Be(200_000);

        stream.Length.Should().BeGreaterThan(60 * 1024 * 1024);
        (most - before).Should().BeLessThan(40 * 1024 * 1024);
        mapping.Skipped.Should().Equal(new Dictionary<string, int> { ["not in the catalog"] = 200_000 });
    }

    [Fact]
    public void A_value_without_end_is_refused() =>
        FluentActions.Invoking(() => Read(Encoding.UTF8.GetBytes($"{{\"disclaimer\":\"{new string('x', 3 * 1024 * 1024)}\"}}"))).Should().Throw<PriceListException>().WithMessage("*longer than*");

    [Fact]
    public void Any_change_to_a_document_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Document.Length - 1], Gen.Byte, Gen.Int[0, 40], Gen.Int[0, Document.Length - 1]).Sample((at, value, length, source) =>
        {
            byte[] changed = [.. Document];
            changed[at] = value;
            Document.AsSpan(source, Math.Min(length, Document.Length - Math.Max(source, at))).CopyTo(changed.AsSpan(at));
            try
            {
                Read(changed);
            }
            catch (PriceListException)
            {
                // Refused, in words.
            }
        });

    static OfferHeader Read(byte[] document)
    {
        var mapping = Mapping();
        var header = OfferReader.Read(new MemoryStream(document), mapping);
        mapping.Prices(header.Version);
        return header;
    }

    static OfferMapping Mapping() => new(ServiceRules.Find("ec2")!, "eu-west-1", PriceCatalog.Shipped);

    /// <summary>An offer of many products, made while it is read.</summary>
    sealed class RepeatedProducts(int count, Action watch) : Stream
    {
        byte[] _part = Encoding.UTF8.GetBytes("""{"formatVersion":"v1.0","offerCode":"AmazonEC2","version":"1","publicationDate":"2026-11-20T00:00:00Z","products":{"0":{}""");
        int _at;
        int _next = 1;
        long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _read;

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _part.Length)
                Next();
            var length = Math.Min(count, _part.Length - _at);
            _part.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset));
            (_at, _read) = (_at + length, _read + length);
            return length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        void Next()
        {
            _at = 0;
            if (_next % 10_000 == 0)
                watch();
            _part = _next < count
                ? Encoding.UTF8.GetBytes($$$"""
                    ,"SKU{{{_next}}}":{"sku":"SKU{{{_next}}}","productFamily":"Compute Instance","attributes":{"servicecode":"AmazonEC2","location":"EU (Ireland)","instanceType":"x{{{_next}}}.large",
                    "tenancy":"Dedicated","operatingSystem":"SUSE","usagetype":"EU-DedicatedUsage:x{{{_next}}}.large","operation":"RunInstances:000g","capacitystatus":"AllocatedCapacityReservation"}}
                    """)
                : _next == count ? Encoding.UTF8.GetBytes("""},"terms":{"OnDemand":{}}}""") : [];
            _next++;
        }
    }
}
