using System.Collections.Immutable;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>
/// Where blocks stand in a diagram: callers left of callees, in columns by the longest way from the users; in a column, each near its callers. Blocks that no flow
/// touches stand in none.
/// </summary>
sealed class DiagramLayout
{
    readonly Dictionary<string, (int Column, int Row)> _places = new(StringComparer.Ordinal);

    /// <summary>Lays a blueprint out; the same blueprint gives the same places.</summary>
    public DiagramLayout(Blueprint blueprint)
    {
        var columns = Columns(blueprint);
        foreach (var column in columns.GroupBy(entry => entry.Value, entry => entry.Key).OrderBy(column => column.Key))
        {
            var row = 0;
            foreach (var name in column.OrderBy(name => Centre(blueprint, name)).ThenBy(name => Order(blueprint, name)))
                _places[name] = (column.Key, row++);
        }
    }

    /// <summary>Each block and the users, with column and row from 0.</summary>
    public IReadOnlyDictionary<string, (int Column, int Row)> Places => _places;

    /// <summary>How many columns there are.</summary>
    public int Width => _places.Count == 0 ? 0 : _places.Values.Max(place => place.Column) + 1;

    /// <summary>How many rows the highest column has.</summary>
    public int Height => _places.Count == 0 ? 0 : _places.Values.Max(place => place.Row) + 1;

    /// <summary>Blocks that no flow touches, such as the network.</summary>
    public static ImmutableArray<Block> Apart(Blueprint blueprint) =>
        [.. blueprint.Blocks.Where(block => blueprint.Flows.All(flow => flow.From != block.Name && flow.To != block.Name))];

    // Flows form no cycle, so that the longest way exists; as many rounds as blocks are enough to find it.
    static Dictionary<string, int> Columns(Blueprint blueprint)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flow in blueprint.Flows)
            columns[flow.From] = columns[flow.To] = 0;
        for (var round = 0; round <= columns.Count; round++)
        {
            foreach (var flow in blueprint.Flows)
                columns[flow.To] = Math.Max(columns[flow.To], columns[flow.From] + 1);
        }

        return columns;
    }

    double Centre(Blueprint blueprint, string name)
    {
        var rows = blueprint.Flows.Where(flow => flow.To == name && _places.ContainsKey(flow.From)).Select(flow => _places[flow.From].Row).ToList();
        return rows.Count == 0 ? 0 : rows.Average();
    }

    static int Order(Blueprint blueprint, string name) => blueprint.Blocks.Select((block, at) => (block.Name, at)).FirstOrDefault(entry => entry.Name == name).at;
}
