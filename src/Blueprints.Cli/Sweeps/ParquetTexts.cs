using Parquet;
using Parquet.Schema;

namespace Blueprints.Cli.Sweeps;

/// <summary>A column of texts, none of them missing.</summary>
sealed class ParquetTexts : ParquetColumn
{
    public required List<string> Values { get; init; }

    public override Task Write(ParquetRowGroupWriter group) => group.WriteAsync(Field, Values);

    public override async Task Read(ParquetRowGroupReader group, DataField field)
    {
        var values = new string?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
        Values.AddRange(values.Select(value => value ?? throw new InvalidDataException($"a text of column {field.Name} is missing")));
    }
}
