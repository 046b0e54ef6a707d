using System.Collections.Immutable;
using Blueprints.Graph.Changes;

namespace Blueprints.Aws.Tests;

/// <summary>What a stack goes through that moves from a phase to the next, or from the first to the last; <see cref="ResourceFacts"/> knows what replaces a resource.</summary>
public class PhaseMoveTests
{
    public static TheoryData<int, int, bool> Moves()
    {
        var moves = new TheoryData<int, int, bool>();
        foreach (var (from, to) in Enumerable.Range(2, Roadmap.PhaseCount - 1).Select(phase => (phase - 1, phase)).Append((1, Roadmap.PhaseCount)))
        {
            moves.Add(from, to, false);
            moves.Add(from, to, true);
        }

        return moves;
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Moving_up_replaces_nothing(int from, int to, bool preview) =>
        (await StepsAsync(from, to, preview)).Where(step => step.Action == ChangeAction.Replace).Select(step => $"{step.Resource.Name}: {step.Reason}").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Moving_up_deletes_nothing_that_keeps_data(int from, int to, bool preview) =>
        (await StepsAsync(from, to, preview)).Where(step => step.Stateful && step.Action == ChangeAction.Delete).Should().BeEmpty();

    [Fact]
    public async Task Renaming_the_blueprint_renames_no_resource()
    {
        var before = await Phases.RecordAsync(Roadmap.Phase(2));
        var after = await Phases.RecordAsync(Roadmap.Phase(2) with { Name = "shop" });

        after.Graph.Resources.Select(resource => resource.Urn).Should().Equal(before.Graph.Resources.Select(resource => resource.Urn));
    }

    static async Task<ImmutableArray<GraphChange>> StepsAsync(int from, int to, bool preview) =>
        GraphDiff.Between((await Phases.RecordAsync(from, preview)).Graph, (await Phases.RecordAsync(to, preview)).Graph);
}
