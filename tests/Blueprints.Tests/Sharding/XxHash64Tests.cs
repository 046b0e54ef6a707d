using System.Text;
using Blueprints.Sharding;

namespace Blueprints.Tests.Sharding;

/// <summary>Routing rests on the published hash: these are its published results with seed 0.</summary>
public sealed class XxHash64Tests
{
    [Theory]
    [InlineData("", "ef46db3751d8e999")]
    [InlineData("a", "d24ec4f1a98c6e5b")]
    [InlineData("abc", "44bc2cf5ad770999")]
    [InlineData("xxhash", "32dd38952c4bc720")]
    [InlineData("Nobody inspects the spammish repetition", "fbcea83c8a378bf1")]
    public void Published_vectors_hold(string text, string hash) =>
        XxHash64.Of(Encoding.UTF8.GetBytes(text)).ToString("x16", System.Globalization.CultureInfo.InvariantCulture).Should().Be(hash);

    [Fact]
    public void A_number_is_its_eight_bytes_lowest_first() =>
        XxHash64.Of(0x0807060504030201).Should().Be(XxHash64.Of([1, 2, 3, 4, 5, 6, 7, 8]));
}
