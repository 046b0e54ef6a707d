using Blueprints.Catalog;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Estimation.Sweeps;
using Blueprints.Validation;

namespace Blueprints.Cli.Sweeps;

/// <summary>The parts of a plan as files: every candidate's score in some of the scenarios, and beside them what was asked.</summary>
static class PlanParts
{
    const string Question = "blueprints.plan";
    const string Catalog = "blueprints.catalog";
    const string Part = "blueprints.shard";

    /// <summary>Writes a part.</summary>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, PlanRequest request, Shard shard, PriceCatalog catalog, IReadOnlyList<PlanScoreRow> rows) => ParquetTable.Write(
        path,
        new Dictionary<string, string> { [Question] = PlanQuestion.Write(request), [Catalog] = catalog.Version, [Part] = shard.ToString() },
        [
            ParquetColumn.Of("candidate", rows.Select(row => row.Candidate)), ParquetColumn.Of("scenario", rows.Select(row => row.Scenario)),
            ParquetColumn.Of("instance_hours", rows.Select(row => row.InstanceHours)), ParquetColumn.Of("offered_calls", rows.Select(row => row.OfferedCalls)),
            ParquetColumn.Of("bad_calls", rows.Select(row => row.BadCalls)),
        ]);

    /// <summary>Decides on all parts of a plan.</summary>
    /// <exception cref="InvalidInputException">A file is no part of a plan, or they do not belong together.</exception>
    public static PlanResult Merge(IReadOnlyList<string> paths, PriceCatalog catalog)
    {
        string? question = null;
        List<PlanScoreRow> rows = [];
        foreach (var path in paths)
        {
            var (asked, found) = Read(path, catalog);
            if (asked != (question ??= asked))
                throw new InvalidInputException($"{path}: was asked something else than {paths[0]}; merge parts of one plan");
            rows.AddRange(found);
        }

        return PlanSearch.Merge(PlanQuestion.Read(question ?? throw new InvalidInputException("--merge needs the files of the parts"), paths[0]), rows, catalog);
    }

    static (string Question, IEnumerable<PlanScoreRow> Rows) Read(string path, PriceCatalog catalog)
    {
        var (candidate, scenario) = (ParquetColumn.Of("candidate"), ParquetColumn.Of<int>("scenario"));
        var (hours, offered, bad) = (ParquetColumn.Of<double>("instance_hours"), ParquetColumn.Of<double>("offered_calls"), ParquetColumn.Of<double>("bad_calls"));
        var (texts, _) = ParquetTable.Read(path, candidate, scenario, hours, offered, bad);
        if (!texts.TryGetValue(Question, out var question))
            throw new InvalidInputException($"{path}: no part of a plan; plan --shard I/N -o FILE makes them");
        if (texts.GetValueOrDefault(Catalog) is var made && made != catalog.Version)
            throw new InvalidInputException($"{path}: made with the prices {made}, these are {catalog.Version}; merge with the catalog of the parts");
        return (question, candidate.Values.Select((key, row) => new PlanScoreRow(key, scenario.Values[row], hours.Values[row], offered.Values[row], bad.Values[row])));
    }
}
