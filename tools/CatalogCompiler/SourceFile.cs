namespace Blueprints.Catalog.Compiler;

/// <summary>One CSV file of the sources: a header that must be as expected, then rows.</summary>
sealed class SourceFile
{
    readonly string _path;
    readonly string _name;
    readonly List<SourceProblem> _problems;

    public SourceFile(string root, string path, List<SourceProblem> problems)
    {
        _path = path;
        _name = Path.GetRelativePath(root, path).Replace('\\', '/');
        _problems = problems;
    }

    /// <summary>The rows that have as many fields as the header; the others are reported.</summary>
    public IEnumerable<SourceRow> Rows(params string[] columns)
    {
        var number = 0;
        foreach (var line in Lines())
        {
            number++;
            var fields = CsvLine.Split(line);
            if (fields is null || fields.Count != columns.Length)
            {
                Report(number, "fields", fields is null ? "an open quote" : $"{fields.Count}", $"{columns.Length}: {string.Join(',', columns)}");
            }
            else if (number > 1)
            {
                yield return new SourceRow(this, number, columns, fields);
            }
            else if (!fields.SequenceEqual(columns))
            {
                Report(number, "header", $"'{line}'", string.Join(',', columns));
                yield break;
            }
        }

        if (number == 0)
        {
            Report(1, "header", "nothing", string.Join(',', columns));
        }
    }

    public void Report(int line, string what, string got, string allowed) => _problems.Add(new(_name, line, what, got, allowed));

    IEnumerable<string> Lines()
    {
        if (!File.Exists(_path))
        {
            Report(1, "file", "none", "a CSV file");
            return [];
        }

        return File.ReadLines(_path);
    }
}
