using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class UnionTests
{
    [Fact]
    public void Holds_one_of_two_types()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 1;

        text.IsT0.Should().BeTrue();
        text.AsT0.Should().Be("a");
        number.IsT1.Should().BeTrue();
        number.TryPickT1(out var value, out _).Should().BeTrue();
        value.Should().Be(1);
        number.TryPickT0(out _, out var rest).Should().BeFalse();
        rest.Should().Be(1);
        text.Match(_ => 1, _ => 2).Should().Be(1);
        number.MapT1(known => known + 0.5).AsT1.Should().Be(1.5);
    }

    [Fact]
    public void The_other_type_is_refused() => FluentActions.Invoking(() => Union<string, int>.FromT0("a").AsT1).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Equality_is_by_type_and_value()
    {
        (Union<string, int>.FromT0("a") == Union<string, int>.FromT0("a")).Should().BeTrue();
        (Union<int, int>.FromT0(1) == Union<int, int>.FromT1(1)).Should().BeFalse();
    }
}
