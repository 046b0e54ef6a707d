using Blueprints;
using Blueprints.Testing;

namespace Docs.Tests.Pages;

/// <summary>Each phase has a page; its figures are what the code says. <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
public sealed class PhasePageTests
{
    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_page_tells_what_its_phase_is_made_of_costs_and_carries(int phase)
    {
        var figures = new PhaseFigures(phase);

        DocPage.Holds(Page(phase), "blocks", figures.Blocks());
        DocPage.Holds(Page(phase), "cost", figures.CostByUsers());
        DocPage.Holds(Page(phase), "carries", figures.Carries());
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task A_page_tells_what_the_move_to_the_next_phase_changes(int phase) => DocPage.Holds(Page(phase), "move", await new PhaseFigures(phase).MoveAsync());

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_page_says_when_to_use_its_phase_and_what_to_watch(int phase) =>
        File.ReadAllText(Path.Combine(DocPage.Repository, "docs", Page(phase))).Should().Contain("\n## When to use it\n").And.Contain("\n## What to watch\n");

    static string Page(int phase) => $"phases/phase{phase}.md";
}
