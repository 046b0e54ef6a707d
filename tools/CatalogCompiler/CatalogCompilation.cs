using System.Globalization;

namespace Blueprints.Catalog.Compiler;

/// <summary>Reads the source tables, checks all of them and makes the catalog image if nothing is wrong.</summary>
sealed class CatalogCompilation
{
    readonly string _root;
    readonly List<SourceProblem> _problems = [];

    CatalogCompilation(string root) => _root = root;

    /// <summary>Everything that is wrong, in file order; empty when the image was made.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    /// <summary>The image; null when there are problems.</summary>
    public byte[]? Image { get; private set; }

    /// <summary>The number of price rows read: tiers, not prices.</summary>
    public int PriceRows { get; private set; }

    public static CatalogCompilation Of(string sources)
    {
        var compilation = new CatalogCompilation(sources);
        var builder = compilation.Snapshot();
        var regions = compilation.Regions(builder);
        var prices = new PriceTable(regions, compilation.Units());
        foreach (var file in compilation.Files("prices"))
        {
            prices.Read(file);
        }

        prices.AddTo(builder);
        compilation.Shapes(builder);
        AllowanceTable.Read(compilation.File("allowances.csv"), prices, builder);
        compilation.PriceRows = prices.RowCount;
        compilation.Image = compilation._problems.Count == 0 ? builder.ToBytes() : null;
        return compilation;
    }

    PriceCatalogBuilder Snapshot()
    {
        var (version, effective) = ("unversioned", DateOnly.MinValue);
        var rows = 0;
        foreach (var row in File("snapshot.csv").Rows("version", "effective"))
        {
            rows++;
            version = row.Key("version") ?? version;
            if (!DateOnly.TryParseExact(row["effective"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out effective))
            {
                row.Report<string>("effective", "yyyy-mm-dd");
            }
        }

        if (rows != 1)
        {
            File("snapshot.csv").Report(1, "rows", $"{rows}", "1: the version and the day of the snapshot");
        }

        return new PriceCatalogBuilder(version, effective);
    }

    List<string> Regions(PriceCatalogBuilder builder)
    {
        List<string> codes = [PriceCatalog.GlobalRegion];
        foreach (var row in File("regions.csv").Rows("code", "name", "zones"))
        {
            if (row.Key("code") is { } code && row.Text("name") is { } name && row.Key("zones") is { } zones)
            {
                if (codes.Contains(code))
                {
                    row.Report<string>("code", "each region once, and not 'global'");
                    continue;
                }

                codes.Add(code);
                builder.Add(new AwsRegion(code, name, zones));
            }
        }

        return codes;
    }

    List<string> Units() => [.. File("units.csv").Rows("unit", "meaning").Where(row => row.Text("meaning") is not null).Select(row => row.Key("unit")).OfType<string>()];

    void Shapes(PriceCatalogBuilder builder)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var row in Files("instances").SelectMany(ShapeTable.Rows))
        {
            if (ShapeTable.Read(row) is not { } shape)
            {
                continue;
            }

            if (names.Add(shape.Name))
            {
                builder.Add(shape);
            }
            else
            {
                row.Report<string>("instance_type", "each type once");
            }
        }
    }

    SourceFile File(string name) => new(_root, Path.Combine(_root, name), _problems);

    IEnumerable<SourceFile> Files(string folder)
    {
        var path = Path.Combine(_root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal).Select(file => new SourceFile(_root, file, _problems))
            : [File(Path.Combine(folder, "*.csv"))];
    }
}
