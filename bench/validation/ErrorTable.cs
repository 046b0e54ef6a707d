namespace LoadStudy;

/// <summary>How far off each model is, mean and worst, by load and over all.</summary>
static class ErrorTable
{
    public static string Write(IReadOnlyCollection<Prediction> predictions)
    {
        var closed = predictions.Where(one => one.Point.Rate is null).ToList();
        var open = predictions.Where(one => one.Point.Rate is not null).ToList();
        var models = closed.Select(one => one.Model).Distinct(StringComparer.Ordinal).ToList();
        var loads = closed.Select(one => one.Point.Name).Distinct(StringComparer.Ordinal).ToList();
        var rows = loads.Select(load => Row(load, closed.Where(one => one.Point.Name == load))).Append(Row("**all**", closed));
        var openRows = open.GroupBy(one => one.Model).Select(model => new[]
        {
            model.Key, Markdown.Errors(model.Select(one => one.ResponseError)), Markdown.Errors(model.Select(one => one.Percentile95Error).OfType<double>()),
        });
        return "### Errors, mean / worst\n\nClients that wait for their answers, throughput:\n\n" + Markdown.Table(["Load", .. models], rows)
            + "Requests that arrive by themselves:\n\n" + Markdown.Table(["Model", "mean response", "p95"], openRows);

        IEnumerable<string> Row(string title, IEnumerable<Prediction> of) =>
            models.Select(model => Markdown.Errors(of.Where(one => one.Model == model).Select(one => one.ThroughputError).OfType<double>())).Prepend(title);
    }
}
