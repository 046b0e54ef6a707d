using System.Collections.Immutable;

namespace Blueprints.Graph.Changes;

/// <summary>Reads the tables in Data: a line a fact, fields between bars, <c>#</c> for remarks.</summary>
static class FactTable
{
    public static ImmutableArray<string[]> Read(string name, int fields)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream($"Changes/{name}")
            ?? throw new InvalidOperationException($"the table {name} is not part of this build");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var row = line.Split('|', fields, StringSplitOptions.TrimEntries);
            rows.Add(row.Length == fields ? row : throw new InvalidOperationException($"{name}: \"{line}\" has {row.Length} fields; allowed: {fields}"));
        }

        return rows.ToImmutable();
    }
}
