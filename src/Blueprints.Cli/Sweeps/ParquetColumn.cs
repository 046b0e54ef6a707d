using Parquet;
using Parquet.Schema;

namespace Blueprints.Cli.Sweeps;

/// <summary>A column of a table: its field and its values.</summary>
abstract class ParquetColumn
{
    /// <summary>Name and type.</summary>
    public required DataField Field { get; init; }

    public abstract Task Write(ParquetRowGroupWriter group);

    /// <summary>Adds the values of a row group.</summary>
    public abstract Task Read(ParquetRowGroupReader group, DataField field);

    /// <summary>A column of numbers.</summary>
    public static ParquetNumbers<T> Of<T>(string name, params IEnumerable<T> values)
        where T : struct => new() { Field = new DataField(name, typeof(T), isNullable: false), Values = [.. values] };

    /// <summary>A column of texts.</summary>
    public static ParquetTexts Of(string name, params IEnumerable<string> values) => new() { Field = new DataField(name, typeof(string), isNullable: false), Values = [.. values] };
}
