namespace Blueprints.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_equal_items_are_equal()
    {
        ValueList<string> one = ["a", "b"], other = ["a", "b"];

        one.Equals(other).Should().BeTrue();
        one.Equals((object)other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void Order_and_length_make_a_difference()
    {
        ValueList<string> list = ["a", "b"];

        list.Equals(["b", "a"]).Should().BeFalse();
        list.Equals(["a"]).Should().BeFalse();
        list.Equals(["a", "b", "c"]).Should().BeFalse();
        list.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Records_that_hold_lists_compare_by_their_items() =>
        new Holder(["a"]).Should().Be(new Holder(["a"])).And.NotBe(new Holder(["b"]));

    [Fact]
    public void Empty_lists_are_equal() => ValueList.Create<int>([]).Equals(ValueList.Create<int>([])).Should().BeTrue();

    [Fact]
    public void Source_is_copied()
    {
        var source = new[] { 1, 2 };
        var list = ValueList.Create<int>(source);

        source[0] = 9;

        list[0].Should().Be(1);
    }

    [Fact]
    public void Items_are_found_by_position()
    {
        ValueList<int> list = [7, 8];

        list.Count.Should().Be(2);
        list[1].Should().Be(8);
        FluentActions.Invoking(() => list[2]).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Text_is_the_items_with_commas()
    {
        ValueList.Create<string>(["a", "b"]).ToString().Should().Be("a, b");
        ValueList.Create<int>([1, 2]).ToString().Should().Be("1, 2");
    }

    sealed record Holder(ValueList<string> Items);
}
