using Blueprints.Quantities;

namespace Blueprints.Tests.Quantities;

public sealed class DataSizeTests
{
    [Fact]
    public void Kilobyte_is_1024_bytes() => DataSize.FromKilobytes(1).Bytes.Should().Be(1_024);

    [Fact]
    public void Gigabyte_is_a_binary_one_as_on_the_bill() => DataSize.FromGigabytes(1).Bytes.Should().Be(1_073_741_824);

    [Fact]
    public void Gigabyte_holds_1048576_kilobytes() => DataSize.FromKilobytes(1_048_576).Should().Be(DataSize.FromGigabytes(1));

    [Fact]
    public void Sum_and_multiple_keep_every_byte() =>
        (DataSize.FromKilobytes(3) + DataSize.FromKilobytes(1) * 5).Bytes.Should().Be(8 * 1_024);

    [Fact]
    public void Negative_amounts_are_refused()
    {
        FluentActions.Invoking(() => DataSize.FromKilobytes(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => DataSize.FromGigabytes(-0.5m)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => DataSize.FromGigabytes(1) * -1).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Text_is_in_gigabytes() => DataSize.FromGigabytes(12.5m).ToString().Should().Be("12.5 GB");

    [Fact]
    public void Default_is_nothing() => default(DataSize).Should().Be(DataSize.FromGigabytes(0));
}
