using System.Collections.Immutable;
using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class InputMapTests
{
    public static TheoryData<InputMap<int>> Conversions => new()
    {
        (InputMap<int>)new Dictionary<string, int> { ["a"] = 1 },
        (InputMap<int>)ImmutableDictionary<string, int>.Empty.Add("a", 1),
        (InputMap<int>)Output.Create(new Dictionary<string, int> { ["a"] = 1 }),
        (InputMap<int>)Output.Create<IDictionary<string, int>>(new Dictionary<string, int> { ["a"] = 1 }),
        (InputMap<int>)Output.Create(ImmutableDictionary<string, int>.Empty.Add("a", 1)),
        new InputMap<int> { { "a", 1 } },
        new InputMap<int> { ["a"] = Output.Create(1) },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Everything_map_like_converts(InputMap<int> map) =>
        (await Given.Value(map.ToOutput())).Should().Equal(new Dictionary<string, int> { ["a"] = 1 });

    [Fact]
    public async Task Merge_lets_the_second_win()
    {
        var merged = InputMap<int>.Merge(new() { ["a"] = 1, ["b"] = 2 }, new() { ["b"] = 3 });

        (await Given.Value(merged.ToOutput())).Should().Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 });
    }

    [Fact]
    public async Task Same_key_with_the_same_value_is_fine_and_with_another_fails()
    {
        var same = new InputMap<int> { { "a", 1 }, { "a", Output.Create(1) } };
        var other = new InputMap<int> { { "a", 1 }, { "a", 2 } };

        (await Given.Value(same.ToOutput())).Should().HaveCount(1);
        await FluentActions.Awaiting(() => Given.Value(other.ToOutput())).Should().ThrowAsync<ArgumentException>().WithMessage("*'a'*");
    }

    [Fact]
    public async Task Maps_are_added_to_maps()
    {
        var map = new InputMap<int> { { "a", 1 }, new InputMap<int> { ["b"] = 2 } };

        (await Given.Value(map.ToOutput())).Should().HaveCount(2);
    }

    [Fact]
    public async Task Unions_are_added_by_either_type()
    {
        var map = new InputMap<Union<string, int>> { { "a", (Input<string>)"x" }, { "b", (Input<int>)1 } };

        (await Given.Value(map.ToOutput()))["b"].AsT1.Should().Be(1);
    }
}
