using Blueprints.Cli.Commands;
using Blueprints.Validation;
using Parquet;
using Parquet.Schema;

namespace Blueprints.Cli.Sweeps;

/// <summary>Tables of one row group as Parquet files, with a few named texts beside the columns.</summary>
static class ParquetTable
{
    /// <summary>Writes a file; an older one of the name is replaced.</summary>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, string> texts, IReadOnlyList<ParquetColumn> columns)
    {
        using var stream = new MemoryStream();
        Write(stream, texts, columns).GetAwaiter().GetResult();
        OutputFile.Write(path, file => file.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <summary>The texts of a file, and its columns by name.</summary>
    /// <exception cref="InvalidInputException">The file is missing, unreadable or no Parquet file, or lacks a column.</exception>
    public static (IReadOnlyDictionary<string, string> Texts, IReadOnlyList<ParquetColumn> Columns) Read(string path, params ParquetColumn[] wanted) =>
        InputFile.ReadStream(path, (stream, name) =>
        {
            try
            {
                return Read(stream, name, wanted).GetAwaiter().GetResult();
            }
            // The library tells a damaged file by whatever went wrong in it.
            catch (Exception e) when (e is not (InvalidInputException or OutOfMemoryException))
            {
                throw new InvalidInputException($"{name}: not a readable Parquet file: {e.Message}", e);
            }
        });

    static async Task Write(Stream stream, IReadOnlyDictionary<string, string> texts, IReadOnlyList<ParquetColumn> columns)
    {
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, stream).ConfigureAwait(false);
        writer.CustomMetadata = texts.ToDictionary();
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group).ConfigureAwait(false);
    }

    static async Task<(IReadOnlyDictionary<string, string>, IReadOnlyList<ParquetColumn>)> Read(Stream stream, string name, ParquetColumn[] wanted)
    {
        await using var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        foreach (var column in wanted)
        {
            if (reader.Schema.DataFields.FirstOrDefault(field => field.Name == column.Field.Name) is not { } field || field.ClrType != column.Field.ClrType)
                throw new InvalidInputException($"{name}: there is no column {column.Field.Name} of {column.Field.ClrType.Name}");
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                using var rows = reader.OpenRowGroupReader(group);
                await column.Read(rows, field).ConfigureAwait(false);
            }
        }

        return (reader.CustomMetadata, wanted);
    }
}
