using Parquet;
using Parquet.Schema;

namespace Blueprints.Cli.Sweeps;

/// <summary>A column of numbers, none of them missing.</summary>
sealed class ParquetNumbers<T> : ParquetColumn
    where T : struct
{
    public required List<T> Values { get; init; }

    public override Task Write(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, Values.ToArray().AsMemory());

    public override async Task Read(ParquetRowGroupReader group, DataField field)
    {
        var values = new T[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
        Values.AddRange(values);
    }
}
