using Blueprints.Compute;

namespace Blueprints.Tests.Compute;

public sealed class InstanceTypeNameTests
{
    [Theory]
    [InlineData("m7g.large", "m7g", "large", "arm64")]
    [InlineData("t4g.small", "t4g", "small", "arm64")]
    [InlineData("t4g.nano", "t4g", "nano", "arm64")]
    [InlineData("g5g.xlarge", "g5g", "xlarge", "arm64")]
    [InlineData("a1.large", "a1", "large", "arm64")]
    [InlineData("hpc7g.4xlarge", "hpc7g", "4xlarge", "arm64")]
    [InlineData("c7gn.metal", "c7gn", "metal", "arm64")]
    [InlineData("x2gd.16xlarge", "x2gd", "16xlarge", "arm64")]
    [InlineData("im4gn.8xlarge", "im4gn", "8xlarge", "arm64")]
    [InlineData("r8g.metal-24xl", "r8g", "metal-24xl", "arm64")]
    [InlineData("g5.xlarge", "g5", "xlarge", "x86_64")]
    [InlineData("g4dn.metal", "g4dn", "metal", "x86_64")]
    [InlineData("t3.micro", "t3", "micro", "x86_64")]
    [InlineData("m5.medium", "m5", "medium", "x86_64")]
    [InlineData("x2iedn.32xlarge", "x2iedn", "32xlarge", "x86_64")]
    [InlineData("u-6tb1.112xlarge", "u-6tb1", "112xlarge", "x86_64")]
    [InlineData("u7in-16tb.224xlarge", "u7in-16tb", "224xlarge", "x86_64")]
    [InlineData("i4i.metal", "i4i", "metal", "x86_64")]
    [InlineData("m7i-flex.large", "m7i-flex", "large", "x86_64")]
    [InlineData("c7i.metal-48xl", "c7i", "metal-48xl", "x86_64")]
    public void Family_size_and_architecture_follow_from_the_name(string name, string family, string size, string architecture)
    {
        var type = InstanceTypeName.Parse(name);

        type.Should().Be(new InstanceTypeName(family, size));
        type!.Architecture.Should().Be(architecture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("large")]
    [InlineData("m7g")]
    [InlineData("m7g.")]
    [InlineData(".large")]
    [InlineData("m7g.huge")]
    [InlineData("m7g.2large")]
    [InlineData("m7g.large ")]
    [InlineData("m7g.large\n")]
    [InlineData("M7G.large")]
    [InlineData("m7-.large")]
    [InlineData("m7g.large.xlarge")]
    [InlineData("m7g.٢xlarge")]
    public void Other_texts_are_no_names(string text) => InstanceTypeName.Parse(text).Should().BeNull();

    [Fact]
    public void Long_texts_are_refused_at_once() => InstanceTypeName.Parse(new string('a', 100_000) + "!").Should().BeNull();
}
