namespace LoadStudy;

/// <summary>Foretold against measured, requests that arrive by themselves.</summary>
static class OpenTable
{
    public static string Write(IReadOnlyCollection<Prediction> predictions, int cores)
    {
        var models = predictions.Select(one => one.Model).Distinct(StringComparer.Ordinal).ToList();
        var rows = predictions.GroupBy(one => one.Point).Select(point => (IEnumerable<string>)
        [
            Markdown.Rate(point.Key.Rate!.Value), Markdown.Share((point.Key.ServerBusy + point.Key.ToolBusy) / cores), Markdown.Share(point.Key.OthersBusy / cores),
            Markdown.Milliseconds(point.Key.Response), .. point.Select(one => Markdown.Off(Markdown.Milliseconds(one.Response), one.ResponseError)),
            point.Key.Percentile95 is { } p95 ? Markdown.Milliseconds(p95) : "–", .. point.Select(one => one.Percentile95 is { } foretold ? Markdown.Off(Markdown.Milliseconds(foretold), one.Percentile95Error ?? 0) : "–"),
        ]);
        return "### Requests that arrive by themselves\n\nThe report at a rate that pgbench keeps; milliseconds.\n\n"
            + Markdown.Table(["Requests a second", "CPU in use", "Others' CPU", "Mean, measured", .. models, "p95, measured", .. models.Select(model => $"p95, {model}")], rows);
    }
}
