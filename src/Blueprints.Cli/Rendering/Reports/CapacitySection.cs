using System.Globalization;
using Blueprints.Estimation.Capacity.Limits;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>How full the design is along growing users, where it breaks, and what it costs on the way.</summary>
static class CapacitySection
{
    const int Shown = 6;

    public static ReportSection Write(DesignContent content)
    {
        var limits = content.Capacity.Ranking.ToList();
        var table = Html.Table("Every limit, the first to be full first", ["Limit", "#Used in the busiest hour", "#Full at daily users", "Source"], limits.Select(ranked => new[]
        {
            Name(ranked), Figures.Share(ranked.Limit.Utilisation.Expected), Figures.Whole(ranked.Limit.SaturatesAtUsers!.Value.Expected), ranked.Limit.Source,
        }));
        var growth = Html.Table("Cost along users", ["Daily users", "#Low", "#Expected", "#High", "#A thousand users"], content.Growth.Select(point => new[]
        {
            Figures.Whole(point.Users), $"{point.Monthly.Low}", $"{point.Monthly.Expected}", $"{point.Monthly.High}", $"{point.PerThousandUsers}",
        }));
        var (first, last) = (content.Growth[0], content.Growth[^1]);
        var price = string.Create(CultureInfo.InvariantCulture, $"A thousand daily users cost {first.PerThousandUsers} a month at {Figures.Whole(first.Users)} and {last.PerThousandUsers} at {Figures.Whole(last.Users)}, by list prices.");
        return new("capacity", "What it carries", Html.Figure(ChartTheme.Draw(Utilisation(content, limits), "utilisation", 400), content.Capacity.Sentence, table, ChartTheme.Legend(limits.Take(Shown).Select(Name)))
            + Html.Figure(ChartTheme.Draw(Cost(content), "growth", 300), price, growth) + Single(content.Capacity) + string.Concat(AdviceText.Summary(content.Advice).Select(line => $"<p>{Html.Text(line)}</p>\n")));
    }

    static PlotModel Utilisation(DesignContent content, List<RankedLimit> limits)
    {
        var model = ChartTheme.Chart(5);
        var users = content.Growth.Select(point => (double)point.Users).ToList();
        model.Axes.Add(UserAxis(users));
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Maximum = 1.5, LabelFormatter = share => share.ToString("0 %", CultureInfo.InvariantCulture), Title = "used in the busiest hour", MajorStep = 0.25 }));
        for (var i = 0; i < Math.Min(limits.Count, Shown); i++)
            model.Series.Add(Line(ChartTheme.Series(i), users, (double)limits[i].Limit.SaturatesAtUsers!.Value.Expected));
        model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = 1, Color = ChartTheme.Danger, LineStyle = LineStyle.Solid, StrokeThickness = 1.5, Text = "full", TextColor = ChartTheme.Danger, TextLinePosition = 0.02, TextHorizontalAlignment = HorizontalAlignment.Left });
        model.Annotations.Add(Here(content));
        return model;
    }

    // Demand is proportional to users, so a straight line through nothing.
    static LineSeries Line(OxyColor colour, List<double> users, double fullAt)
    {
        var line = new LineSeries { Color = colour, StrokeThickness = 2.5 };
        if (fullAt > 0)
            line.Points.AddRange([new(0, 0), new(users[^1], users[^1] / fullAt)]);
        return line;
    }

    static PlotModel Cost(DesignContent content)
    {
        var model = ChartTheme.Chart(7);
        var users = content.Growth.Select(point => (double)point.Users).ToList();
        model.Axes.Add(UserAxis(users));
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Title = "US dollars a month", StringFormat = "#,##0" }));
        var band = new AreaSeries { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = OxyColor.FromAColor(48, ChartTheme.Series(0)) };
        band.Points.AddRange(content.Growth.Select(point => new DataPoint((double)point.Users, (double)point.Monthly.High.Usd)));
        band.Points2.AddRange(content.Growth.Select(point => new DataPoint((double)point.Users, (double)point.Monthly.Low.Usd)));
        var expected = new LineSeries { Color = ChartTheme.Series(0), StrokeThickness = 2.5 };
        expected.Points.AddRange(content.Growth.Select(point => new DataPoint((double)point.Users, (double)point.Monthly.Expected.Usd)));
        model.Series.Add(band);
        model.Series.Add(expected);
        model.Annotations.Add(Here(content));
        return model;
    }

    static LinearAxis UserAxis(List<double> users) => ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Bottom, Title = "daily users", Minimum = 0, Maximum = users[^1], StringFormat = "#,##0" });

    static LineAnnotation Here(DesignContent content) => new()
    {
        Type = LineAnnotationType.Vertical, X = (double)content.Workload.DailyUsers.Expected, Color = ChartTheme.Ink, LineStyle = LineStyle.Dash, Text = "now", TextColor = ChartTheme.Ink, TextLinePosition = 0.98, TextOrientation = AnnotationTextOrientation.Horizontal,
    };

    static string Single(CapacityEstimate capacity) => capacity.SinglePointsOfFailure.IsEmpty
        ? "<p>Nothing stands only once.</p>\n"
        : $"<h3>Single points of failure</h3><ul>{string.Concat(capacity.SinglePointsOfFailure.Select(point => $"<li>{Html.Text(point)}</li>"))}</ul>\n";

    static string Name(RankedLimit ranked) => $"{ranked.Limit.Name} of {ranked.Block}";
}
