using Blueprints.Catalog.Image;
using CsCheck;

namespace Blueprints.Catalog.Tests;

public sealed class DamagedImageTests
{
    static readonly byte[] Image = PriceCatalogBuilderTests.Small().ToBytes();

    [Fact]
    public void Sound_image_loads() => Load(Image).PriceCount.Should().Be(2);

    [Fact]
    public void Every_cut_is_one_clear_error()
    {
        for (var length = 0; length < Image.Length; length++)
        {
            FluentActions.Invoking(() => Load(Image[..length])).Should().Throw<InvalidDataException>().WithMessage("The price catalog cannot be read: *");
        }
    }

    [Fact]
    public void Trailing_bytes_are_an_error() => FluentActions.Invoking(() => Load([.. Image, 0])).Should().Throw<InvalidDataException>();

    [Fact]
    public void Wrong_magic_is_not_a_catalog()
    {
        byte[] wrong = [(byte)'X', .. Image[1..]];

        FluentActions.Invoking(() => Load(wrong)).Should().Throw<InvalidDataException>().WithMessage("*bytes that are not a price catalog. Compile it again*");
    }

    [Fact]
    public void Other_format_version_is_named()
    {
        byte[] newer = [.. Image];
        newer[ImageFormat.VersionAt] = 99;

        FluentActions.Invoking(() => Load(newer)).Should().Throw<InvalidDataException>().WithMessage("*got format version 99, allowed: 1*");
    }

    [Fact]
    public void Any_flipped_byte_gives_that_error_or_a_catalog_that_can_be_read() =>
        Gen.Select(Gen.Int[0, Image.Length - 1], Gen.Byte[1, 255]).Sample((at, flip) =>
        {
            byte[] damaged = [.. Image];
            damaged[at] ^= flip;
            try
            {
                ReadAll(Load(damaged));
            }
            catch (InvalidDataException)
            {
            }
        }, iter: 20_000);

    static void ReadAll(PriceCatalog catalog)
    {
        _ = catalog.Version;
        _ = catalog.Shapes.Count() + catalog.Allowances.Count() + catalog.Units.Length;
        _ = catalog.Find("us-east-1", "alb/hour").ToString() + catalog.FindShape("m9z.lrge") + catalog.SuggestSkus("alb/huor");
    }

    static PriceCatalog Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PriceCatalog.Load(stream);
    }
}
