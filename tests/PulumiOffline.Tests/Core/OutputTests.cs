using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace PulumiOffline.Tests.Core;

public sealed class OutputTests
{
    [Fact]
    public async Task Apply_computes_from_the_value()
    {
        var output = Output.Create(20);

        (await Given.Value(output.Apply(value => value + 1))).Should().Be(21);
        (await Given.Value(output.Apply(value => Task.FromResult(value + 2)))).Should().Be(22);
        (await Given.Value(output.Apply(value => Output.Create(value + 3)))).Should().Be(23);
        (await Given.Value(output.Apply(value => (Input<int>)(value + 4)))).Should().Be(24);
    }

    [Fact]
    public async Task Apply_runs_an_action_and_waits_for_it()
    {
        var seen = 0;

        await Given.Value(Output.Create(7).Apply(async value =>
        {
            await Task.Yield();
            seen = value;
        }));

        seen.Should().Be(7);
    }

    [Fact]
    public async Task Apply_does_not_run_on_an_unknown_value()
    {
        var ran = false;

        var result = Given.Unknown<int>().Apply(value => ran = true);

        (await Given.IsKnown(result)).Should().BeFalse();
        ran.Should().BeFalse();
    }

    [Fact]
    public async Task Apply_to_no_output_gives_the_default()
    {
        (await Given.Value(Output.Create(1).Apply(_ => (Output<string>?)null))).Should().BeNull();
    }

    [Fact]
    public async Task Secretness_comes_from_either_output()
    {
        var outer = Output.CreateSecret("a").Apply(value => value + "b");
        var inner = Output.Create("a").Apply(value => Output.CreateSecret(value + "b"));

        (await Output.IsSecretAsync(outer)).Should().BeTrue();
        (await Output.IsSecretAsync(inner)).Should().BeTrue();
        (await Output.IsSecretAsync(Output.Unsecret(inner))).Should().BeFalse();
        (await Output.IsSecretAsync(Output.Create("a"))).Should().BeFalse();
    }

    [Fact]
    public async Task A_secret_of_an_output_leaves_the_output_as_it_was()
    {
        var open = Output.Create("a");

        var secret = Output.CreateSecret(open);

        (await Output.IsSecretAsync(secret)).Should().BeTrue();
        (await Output.IsSecretAsync(open)).Should().BeFalse();
    }

    [Fact]
    public async Task Unknown_stays_secret_when_a_secret_is_applied_to_an_unknown()
    {
        var result = Output.CreateSecret(Given.Unknown<int>()).Apply(value => value);

        (await Given.IsKnown(result)).Should().BeFalse();
        (await Output.IsSecretAsync(result)).Should().BeTrue();
    }

    [Fact]
    public async Task Dependencies_of_both_outputs_are_joined() => await Given.Program(() =>
    {
        var first = new Bucket("first");
        var second = new Bucket("second");

        var joined = first.Id.Apply(_ => second.Id);

        Given.Dependencies(joined).Result.Should().BeEquivalentTo("first", "second");
    });

    [Fact]
    public async Task All_keeps_the_order()
    {
        var all = Output.All(Output.Create(1), Output.Create(2), Output.Create(3));

        (await Given.Value(all)).Should().Equal(1, 2, 3);
        (await Given.Value(Output.All<int>(1, Output.Create(2)))).Should().Equal(1, 2);
        (await Given.Value(Output.All(new List<Input<int>> { 1, 2 }))).Should().Equal(1, 2);
        (await Given.Value(Output.All(new List<Output<int>> { Output.Create(1) }.AsEnumerable()))).Should().Equal(1);
    }

    [Fact]
    public async Task All_is_unknown_and_secret_if_one_is()
    {
        (await Given.IsKnown(Output.All(Output.Create(1), Given.Unknown<int>()))).Should().BeFalse();
        (await Output.IsSecretAsync(Output.All(Output.Create(1), Output.CreateSecret(2)))).Should().BeTrue();
    }

    [Fact]
    public async Task Tuple_joins_two_to_eight_items()
    {
        (await Given.Value(Output.Tuple(Output.Create(1), Output.Create("b")))).Should().Be((1, "b"));
        (await Given.Value(Output.Tuple<int, string, bool>(1, "b", Output.Create(true)))).Should().Be((1, "b", true));
        (await Given.Value(Output.Tuple<int, int, int, int, int, int, int, int>(1, 2, 3, 4, 5, 6, 7, 8))).Should().Be((1, 2, 3, 4, 5, 6, 7, 8));
        (await Output.IsSecretAsync(Output.Tuple(Output.Create(1), Output.CreateSecret(2)))).Should().BeTrue();
        (await Given.IsKnown(Output.Tuple(Output.Create(1), Given.Unknown<int>()))).Should().BeFalse();
    }

    [Fact]
    public async Task Format_takes_plain_values_inputs_and_outputs_in_the_invariant_culture()
    {
        Input<string> input = "in";

        var text = Output.Format($"{input}-{Output.Create(1.5)}-{"plain"}-{null}");

        (await Given.Value(text)).Should().Be("in-1.5-plain-");
        (await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("x")}"))).Should().BeTrue();
        (await Given.IsKnown(Output.Format($"{Given.Unknown<string>()}"))).Should().BeFalse();
    }

    [Fact]
    public async Task Elements_of_a_list_are_reached_through_its_output()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));

        (await Given.Value(list.First())).Should().Be("a");
        (await Given.Value(list.GetAt(1))).Should().Be("b");
        (await Given.Value(list.Length())).Should().Be(2);
    }

    [Fact]
    public async Task Union_is_reached_through_its_output()
    {
        var union = Output.Create(Union<string, int>.FromT1(4));

        (await Given.Value(union.IsT0())).Should().BeFalse();
        (await Given.Value(union.IsT1())).Should().BeTrue();
        (await Given.Value(union.AsT1())).Should().Be(4);
        (await Given.Value(union.Value())).Should().Be(4);
        await FluentActions.Awaiting(() => Given.Value(union.AsT0())).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Failure_is_the_failure_of_everything_computed_from_it()
    {
        var failed = Output.Create(1).Apply(FailingComputation);

        await FluentActions.Awaiting(() => Given.Value(failed.Apply(value => value + 1))).Should().ThrowAsync<FormatException>();
    }

    [Fact]
    public async Task Deferred_output_takes_over_value_and_marks()
    {
        var deferred = new DeferredOutput<string>();
        var later = deferred.Output.Apply(value => value + "!");

        deferred.Resolve(Output.CreateSecret("now"));

        (await Given.Value(later)).Should().Be("now!");
        (await Output.IsSecretAsync(later)).Should().BeTrue();
        deferred.Invoking(source => source.Resolve(Output.Create("again"))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Text_of_an_output_is_not_its_value() => Output.Create("value").ToString().Should().Contain("Output.Format").And.NotContain("value\"");

    [Fact]
    public async Task Dependency_can_be_added() => await Given.Program(() =>
    {
        var output = OutputUtilities.WithDependency(Output.Create(1), new Bucket("b"));

        Given.Dependencies(output).Result.Should().Equal("b");
    });

    private static int FailingComputation(int value) => throw new FormatException("no");
}
