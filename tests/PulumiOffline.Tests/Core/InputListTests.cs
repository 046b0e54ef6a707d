using System.Collections;
using System.Collections.Immutable;
using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class InputListTests
{
    public static TheoryData<InputList<string>> Conversions => new()
    {
        (InputList<string>)new[] { "a", "b" },
        (InputList<string>)new[] { Output.Create("a"), Output.Create("b") },
        (InputList<string>)new Input<string>[] { "a", Output.Create("b") },
        (InputList<string>)new List<string> { "a", "b" },
        (InputList<string>)new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        (InputList<string>)new List<Input<string>> { "a", "b" },
        (InputList<string>)ImmutableArray.Create("a", "b"),
        (InputList<string>)ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        (InputList<string>)ImmutableArray.Create<Input<string>>("a", "b"),
        (InputList<string>)Output.Create(new[] { "a", "b" }),
        (InputList<string>)Output.Create(new List<string> { "a", "b" }),
        (InputList<string>)Output.Create<IEnumerable<string>>(["a", "b"]),
        (InputList<string>)Output.Create(ImmutableArray.Create("a", "b")),
        new InputList<string> { "a", Output.Create("b") },
        new InputList<string> { { "a", "b" } },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Everything_list_like_converts(InputList<string> list) => (await Given.Value(list.ToOutput())).Should().Equal("a", "b");

    [Fact]
    public async Task One_value_converts()
    {
        InputList<string> fromValue = "a";
        InputList<string> fromOutput = Output.Create("a");
        InputList<string> fromInput = (Input<string>)"a";

        foreach (var list in new[] { fromValue, fromOutput, fromInput })
            (await Given.Value(list.ToOutput())).Should().Equal("a");
    }

    [Fact]
    public async Task Concat_makes_a_new_list()
    {
        InputList<int> first = new[] { 1 };

        var both = first.Concat(new[] { 2, 3 });
        first.AddRange(new[] { 9 });

        (await Given.Value(both.ToOutput())).Should().Equal(1, 2, 3);
        (await Given.Value(first.ToOutput())).Should().Equal(1, 9);
    }

    [Fact]
    public async Task Unions_are_added_by_either_type()
    {
        var list = new InputList<Union<string, int>> { (Input<string>)"a", (Input<int>)1 };

        (await Given.Value(list.ToOutput())).Select(item => item.Value).Should().Equal("a", 1);
    }

    [Fact]
    public void Plain_enumeration_is_refused() =>
        new InputList<int> { 1 }.Invoking(list => ((IEnumerable)list).GetEnumerator()).Should().Throw<NotSupportedException>();

    [Fact]
    public async Task Asynchronous_enumeration_gives_the_elements()
    {
        var seen = new List<int>();

        await foreach (var item in (InputList<int>)new[] { 1, 2 })
            seen.Add(await Given.Value(item.ToOutput()));

        seen.Should().Equal(1, 2);
    }

    [Fact]
    public async Task One_unknown_element_makes_the_value_unknown() =>
        (await Given.IsKnown(new InputList<int> { 1, Given.Unknown<int>() }.ToOutput())).Should().BeFalse();
}
