using Blueprints;
using Blueprints.Testing;

namespace Docs.Tests.Pages;

/// <summary>Each kind of block has a page; what code knows on it is what the code says. <c>UPDATE_SNAPSHOTS=1</c> writes these parts anew.</summary>
public sealed class BlockPageTests
{
    static readonly string Folder = Path.Combine(DocPage.Repository, "docs", "blocks");

    public static TheoryData<string> Kinds { get; } = [.. SampleDesigns.ByKind.Keys];

    static Type Spec(string kind) => SampleDesigns.ByKind[kind].Blocks.Single(block => block.Name == SampleDesigns.Block).Spec.GetType();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_tells_what_its_block_creates(string kind) => DocPage.Holds($"blocks/{kind}.md", "creates", await BlockResources.OfAsync(Spec(kind), SampleDesigns.ByKind[kind]));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_tells_the_options_of_its_block(string kind) => DocPage.Holds($"blocks/{kind}.md", "options", OptionTables.Of(Spec(kind)));

    [Fact]
    public void A_page_tells_the_options_that_several_kinds_share() => DocPage.Holds($"blocks/{OptionTables.SharedPage}", "parts", OptionTables.Shared());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_tells_what_its_block_costs_carries_and_is_watched_by(string kind)
    {
        var figures = new BlockFigures(SampleDesigns.ByKind[kind]);

        DocPage.Holds($"blocks/{kind}.md", "cost", figures.Cost());
        DocPage.Holds($"blocks/{kind}.md", "limits", figures.Capacity());
        DocPage.Holds($"blocks/{kind}.md", "alarms", figures.Alarms());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_says_when_to_use_its_block_and_how_to_move_on(string kind)
    {
        var page = File.ReadAllText(Path.Combine(Folder, $"{kind}.md"));

        page.Should().Contain("\n## When to use it\n").And.Contain("\n## How to move on\n");
        File.ReadAllText(Path.Combine(DocPage.Repository, "docs", "blocks.md")).Should().Contain($"(blocks/{kind}.md)", "the list leads to it");
    }

    [Fact]
    public void Every_kind_has_a_page_and_every_page_a_kind()
    {
        var kinds = System.Reflection.CustomAttributeExtensions.GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>(typeof(BlockSpec), inherit: false).Select(kind => (string)kind.TypeDiscriminator!);

        SampleDesigns.ByKind.Keys.Should().BeEquivalentTo(kinds);
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Should().BeEquivalentTo(kinds.Select(kind => $"{kind}.md").Append(OptionTables.SharedPage));
    }
}
