using System.Collections.Immutable;
using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>The pictures of a replayed day, one below the other with the same hours; a tier has the same colour in each.</summary>
sealed class DayCharts(DayTiers tiers)
{
    const double Height = 230;
    const int LongestLabel = 6;

    // What carries more than this many times the load would press everything else flat.
    const double Highest = 2.5;

    // A smooth curve needs no point a minute.
    const double MinutesBetweenPoints = 10;

    readonly ImmutableArray<DayTier> _shown = [.. tiers.All.Take(DayTiers.Shown)];
    readonly double _top = tiers.Load.Max() * Highest;

    ImmutableArray<DayTier> Others => tiers.All[_shown.Length..];

    /// <summary>Tiers that carry so much all day that the picture of load does not show them.</summary>
    public ImmutableArray<string> TooHigh => [.. _shown.Where(tier => !IsInPicture(tier)).Select(tier => tier.Name)];

    public string Legend => ChartTheme.Legend(_shown.Select((tier, at) => (at, tier.Name)));

    public string LoadLegend => ChartTheme.Legend(_shown.Select((tier, at) => (at, tier)).Where(entry => IsInPicture(entry.tier)).Select(entry => (entry.at, $"carried by {entry.tier.Name}")), "load");

    public string ResponseLegend => ChartTheme.Legend(_shown.Select((tier, at) => (at, tier)).Where(entry => entry.tier.IsOnRequestPath).Select(entry => (entry.at, entry.tier.Name)));

    public string CostLegend => Others.IsEmpty ? Legend : ChartTheme.Legend([.. _shown.Select((tier, at) => (at, tier.Name)), (DayTiers.Shown, "all others")]);

    /// <summary>Requests of users a second, and how many the servers carry.</summary>
    public string Load()
    {
        var model = Chart("requests a second");
        model.Axes[1].Maximum = _top > 0 ? _top : 1;
        var load = new AreaSeries { Color = ChartTheme.Ink, Color2 = OxyColors.Transparent, Fill = OxyColor.FromAColor(36, ChartTheme.Ink), StrokeThickness = 2 };
        load.Points.AddRange(Sampled(step => tiers.Load[step]));
        model.Series.Add(load);
        foreach (var (tier, at) in _shown.Select((tier, at) => (tier, at)).Where(entry => IsInPicture(entry.tier)))
            model.Series.Add(Stairs(at, [.. tier.Carries]));
        return ChartTheme.Draw(model, "day-load", Height);
    }

    /// <summary>Servers that serve.</summary>
    public string Servers()
    {
        var model = Chart("servers");
        for (var at = 0; at < _shown.Length; at++)
            model.Series.Add(Stairs(at, _shown[at].Result.Shown.Timeline.InService));
        return ChartTheme.Draw(model, "day-servers", Height);
    }

    /// <summary>The time within which 95 of a hundred calls of an hour are answered.</summary>
    public string Responses()
    {
        var model = Chart("p95, milliseconds");
        for (var at = 0; at < _shown.Length; at++)
        {
            if (!_shown[at].IsOnRequestPath)
                continue;
            var line = new LineSeries { Color = ChartTheme.Series(at), StrokeThickness = 2.5 };
            line.Points.AddRange(tiers.Hours.Select(hour => new DataPoint(Middle(hour), _shown[at].P95(hour) ?? double.NaN)));
            model.Series.Add(line);
        }

        return ChartTheme.Draw(model, "day-responses", Height);
    }

    /// <summary>What each hour costs, tier upon tier.</summary>
    public string Cost()
    {
        var model = Chart("US dollars an hour");
        var below = new double[tiers.Hours.Length];
        for (var at = 0; at < _shown.Length; at++)
            model.Series.Add(Bars(at, below, [_shown[at]]));
        if (!Others.IsEmpty)
            model.Series.Add(Bars(DayTiers.Shown, below, Others));
        return ChartTheme.Draw(model, "day-cost", Height);
    }

    RectangleBarSeries Bars(int colour, double[] below, ImmutableArray<DayTier> together)
    {
        var bars = new RectangleBarSeries { FillColor = ChartTheme.Series(colour), StrokeThickness = 0 };
        for (var hour = 0; hour < below.Length; hour++)
        {
            var (from, cost) = (tiers.Hour(tiers.Hours[hour].Start.Value), together.Sum(tier => tier.Cost(tiers.Hours[hour]) ?? 0));
            bars.Items.Add(new(from + 0.1, below[hour], from + 0.9, below[hour] + cost));
            below[hour] += cost;
        }

        return bars;
    }

    StairStepSeries Stairs(int colour, IReadOnlyList<double> values)
    {
        var line = new StairStepSeries { Color = ChartTheme.Series(colour), StrokeThickness = 2.5, VerticalStrokeThickness = 2.5 };
        line.Points.AddRange(Enumerable.Range(0, values.Count).Where(step => step == 0 || step == values.Count - 1 || values[step] != values[step - 1]).Select(step => new DataPoint(tiers.Hour(step), values[step])));
        return line;
    }

    IEnumerable<DataPoint> Sampled(Func<int, double> value)
    {
        var every = Math.Max(1, (int)(MinutesBetweenPoints * 60 / tiers.StepSeconds));
        return Enumerable.Range(0, tiers.Load.Length).Where(step => step % every == 0 || step == tiers.Load.Length - 1).Select(step => new DataPoint(tiers.Hour(step), value(step)));
    }

    PlotModel Chart(string title)
    {
        var model = ChartTheme.Chart(LongestLabel);
        model.Axes.Add(ChartTheme.Styled(new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = "hour of the day, UTC", Minimum = 0, Maximum = tiers.Hour(tiers.Load.Length), MajorStep = 3, LabelFormatter = hour => hour.ToString("0':00'", CultureInfo.InvariantCulture),
        }));
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Left, Title = title, Minimum = 0, MaximumPadding = 0.1, StringFormat = "#,##0.####" }));
        return model;
    }

    bool IsInPicture(DayTier tier) => tier.Carries.Min() <= _top;

    double Middle(Range hour) => (tiers.Hour(hour.Start.Value) + tiers.Hour(hour.End.Value)) / 2;
}
