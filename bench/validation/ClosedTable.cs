using System.Globalization;

namespace LoadStudy;

/// <summary>Foretold against measured, clients that wait for their answers.</summary>
static class ClosedTable
{
    public static string Write(IReadOnlyCollection<Prediction> predictions, int cores)
    {
        var models = predictions.Select(one => one.Model).Distinct(StringComparer.Ordinal).ToList();
        var points = predictions.GroupBy(one => one.Point).ToList();
        return "### Throughput\n\nRequests a second; in brackets how far off.\n\n" + Markdown.Table(["Load", "Clients", "Measured", .. models, "Others' CPU"], points.Select(point => (IEnumerable<string>)
            [
                point.Key.Name, Clients(point.Key), Markdown.Rate(point.Key.Throughput), .. models.Select(model => point.FirstOrDefault(one => one.Model == model) is { Throughput: { } rate } one ? Markdown.Off(Markdown.Rate(rate), one.ThroughputError!.Value) : "–"),
                Markdown.Share(point.Key.OthersBusy / cores),
            ]))
            + "### Response times\n\nMean milliseconds.\n\n" + Markdown.Table(["Load", "Clients", "Measured", .. models], points.Select(point => (IEnumerable<string>)
            [
                point.Key.Name, Clients(point.Key), Markdown.Milliseconds(point.Key.Response), .. models.Select(model => point.FirstOrDefault(one => one.Model == model) is { } one ? Markdown.Off(Markdown.Milliseconds(one.Response), one.ResponseError) : "–"),
            ]));
    }

    static string Clients(StudyPoint point) => point.Clients.ToString(CultureInfo.InvariantCulture);
}
