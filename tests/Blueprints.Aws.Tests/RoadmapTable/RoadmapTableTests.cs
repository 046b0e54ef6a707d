using System.Text;
using Blueprints.Aws.Tests.Security;
using Blueprints.Graph;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.RoadmapTable;

public class RoadmapTableTests
{
    static readonly Lazy<Task<Recording>> Recorded = new(() => EveryBlock.RecordAsync());
    static readonly ILookup<string, string> Tests = Files("tests");
    static readonly ILookup<string, string> Sources = Files("src");

    [Fact]
    public async Task Docs_roadmap_tells_for_each_row_the_component_the_resources_and_the_tests_that_there_are()
    {
        var recording = await Recorded.Value;
        var systems = RoadmapRows.All.Select(row => SystemLine(row, recording.Graph));
        var phases = await Task.WhenAll(Enumerable.Range(1, 5).Select(PhaseLineAsync));
        DocPage.Holds("roadmap.md", "systems", Table("System of the article | Block | Component | Resources | Types of the libraries | Tests", systems));
        DocPage.Holds("roadmap.md", "phases", Table("Phase | Daily active users | Component | Blocks | Resources | Resource types | Tests", phases));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_row_names_a_block_that_makes_resources_and_tests_that_exist(string system)
    {
        var row = RoadmapRows.All.Single(row => row.System == system);
        var recording = await Recorded.Value;
        Assert.NotEmpty(row.Blocks);
        Assert.All(row.Blocks, block => Assert.NotEmpty(Under(recording.Graph, block)));
        var made = row.Blocks.SelectMany(block => Under(recording.Graph, block)).Select(resource => resource.Type).ToHashSet();
        Assert.All(row.Tokens, token => Assert.Contains(token, made));
        Assert.NotEmpty(row.Tests);
        Assert.All(row.Tests, test => Assert.Contains(Tests[$"{test}.cs"], file => File.ReadAllText(file) is var text && (text.Contains("[Fact]") || text.Contains("[Theory]"))));
        Assert.NotEmpty(row.Code);
        Assert.All(row.Code, type => Assert.NotEmpty(Sources[$"{type}.cs"]));
    }

    [Fact]
    public async Task Each_block_of_every_kind_is_in_a_row()
    {
        var recording = await Recorded.Value;
        var told = RoadmapRows.All.SelectMany(row => row.Blocks).Select(block => Component(recording.Graph, block).Type).ToHashSet();
        var all = EveryBlock.Blueprint.Blocks.Select(block => Component(recording.Graph, block.Name).Type).Distinct();
        Assert.All(all, component => Assert.Contains(component, told));
    }

    public static TheoryData<string> Systems() => [.. RoadmapRows.All.Select(row => row.System)];

    static string SystemLine(RoadmapRow row, ResourceGraph graph)
    {
        var made = row.Blocks.SelectMany(block => Under(graph, block)).Select(resource => resource.Type);
        return Cells(
            row.System,
            Code(row.Blocks.Select(block => BlockKind(block)).Distinct()),
            Code(row.Blocks.Select(block => Component(graph, block).Type.Split(':')[^1]).Distinct()),
            TypeNames.Short(row.Tokens.Length > 0 ? row.Tokens : made),
            Code(row.Code),
            Code(row.Tests));
    }

    static async Task<string> PhaseLineAsync(int phase)
    {
        var resources = (await Phases.RecordAsync(phase)).Graph.Resources.Where(resource => !resource.IsComponent && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).ToList();
        var blueprint = Roadmap.Phase(phase);
        string[] component = ["PhaseOne", "PhaseTwo", "PhaseThree", "PhaseFour", "PhaseFive"];
        string[] users = ["0 – 10 K", "10 K – 100 K", "100 K – 1 M", "1 M – 10 M", "10 M and more"];
        return Cells(
            $"{phase}", users[phase - 1], $"`{component[phase - 1]}`", string.Join(", ", blueprint.Blocks.Select(block => $"`{block.Name}`")),
            $"{resources.Count}", TypeNames.Short(resources.Select(resource => resource.Type)), Code(["RoadmapTests", "PhaseSnapshotTests", "PhaseParityTests", "PhaseMoveTests", "PhaseUpgradeTests"]));
    }

    static string BlockKind(string block) => BlockSpec.KindOf(EveryBlock.Blueprint.Blocks.Single(one => one.Name == block).Spec.GetType());

    static GraphResource Component(ResourceGraph graph, string block) => graph.Resources.Single(resource => resource.IsComponent && resource.Name == $"{Phases.Name}-{block}");

    static IEnumerable<GraphResource> Under(ResourceGraph graph, string block)
    {
        var component = Component(graph, block).Urn;
        var parents = graph.Resources.ToDictionary(resource => resource.Urn, resource => resource.Parent);
        return graph.Resources.Where(resource => !resource.IsComponent && Ancestors(resource.Urn, parents).Contains(component));
    }

    static IEnumerable<string> Ancestors(string urn, Dictionary<string, string?> parents)
    {
        for (var parent = parents.GetValueOrDefault(urn); parent is not null; parent = parents.GetValueOrDefault(parent))
            yield return parent;
    }

    static string Table(string head, IEnumerable<string> lines)
    {
        var text = new StringBuilder().Append("| ").Append(head).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", head.Split('|').Length))).Append('\n');
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    static string Cells(params string[] cells) => cells.All(cell => cell.Length > 0) ? $"| {string.Join(" | ", cells)} |" : throw new InvalidOperationException($"an empty cell in {string.Join(" | ", cells)}");

    static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    static ILookup<string, string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(DocPage.Repository, folder), "*.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileName(file)!);
}
