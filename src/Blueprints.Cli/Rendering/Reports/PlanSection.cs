using System.Globalization;
using Blueprints.Estimation.Planning.Search;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using static System.FormattableString;

namespace Blueprints.Cli.Rendering.Reports;

/// <summary>A plan's designs, cost against the share of scenarios in which they keep the promise: the winner, its rivals, and why others were not taken.</summary>
static class PlanSection
{
    const int Rejections = 5;

    public static ReportSection Write(SavedPlan plan)
    {
        var picture = plan.Front.IsEmpty ? "" : Html.Figure(ChartTheme.Draw(Chart(plan), "front", 320), "No other design is both cheaper and safer than one of these.", Table(plan), Legend(plan));
        return new("plan", "What a plan chose", $"<p>{Html.Text(Winner(plan))}</p>\n{Choices(plan)}{picture}{Rejected(plan)}<p>{Html.Text(Basis(plan))}</p>\n");
    }

    static string Winner(SavedPlan plan) => plan.Winner is { } winner
        ? Invariant($"{winner.Shape}, ${winner.Monthly:#,##0} a month, keeps {plan.Objective} in {winner.Holds * 100:0.#} % of the scenarios ({plan.Probability * 100:0.#} % asked) and is the cheapest that does; the ranking is {plan.Confidence * 100:0} % sure.")
        : Invariant($"No design keeps {plan.Objective} in {plan.Probability * 100:0.#} % of the scenarios within the budget.");

    static string Basis(SavedPlan plan) => Invariant($"The plan is of {plan.Users.Low:#,##0} to {plan.Users.High:#,##0} daily users in {plan.Region}, over {plan.Scenarios:#,##0} scenarios; the other sections are about the design above.");

    static string Choices(SavedPlan plan) => plan.Winner is { Choices.IsEmpty: false } winner ? $"<ul>{string.Concat(winner.Choices.Select(choice => $"<li>{Html.Text($"{choice.Axis}: {choice.Text}")}</li>"))}</ul>\n" : "";

    static string Table(SavedPlan plan) => Html.Table("Cost against risk", ["Design", .. PlanReport.Titles[..^1].Select(title => $"#{title}")], plan.Front.Select(finalist =>
    {
        var row = PlanReport.Row(finalist);
        return (string[])[IsWinner(plan, finalist) ? $"{row[^1]} (winner)" : row[^1], .. row[..^1]];
    }));

    static PlotModel Chart(SavedPlan plan)
    {
        var model = ChartTheme.Chart(5);
        var (cheapest, dearest) = (plan.Front.Min(finalist => finalist.Monthly), plan.Front.Max(finalist => finalist.Monthly));
        var room = Math.Max((dearest - cheapest) * 0.08, Math.Max(1, dearest * 0.01));
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Bottom, Minimum = Math.Max(0, cheapest - room), Maximum = dearest + room, Title = "US dollars a month", StringFormat = "#,##0" }));
        model.Axes.Add(ChartTheme.Styled(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Maximum = 1.06, MajorStep = 0.25, Title = "scenarios in which it holds", LabelFormatter = share => share.ToString("0 %", CultureInfo.InvariantCulture) }));
        model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = plan.Probability, Color = ChartTheme.Ink, LineStyle = LineStyle.Dash, Text = "asked", TextColor = ChartTheme.Ink, TextLinePosition = 0.01, TextHorizontalAlignment = HorizontalAlignment.Left });
        model.Series.Add(Points(0, 5, plan.Front.Where(finalist => !IsWinner(plan, finalist))));
        if (plan.Winner is { } winner)
            model.Series.Add(Points(1, 9, [winner]));
        return model;
    }

    static string Legend(SavedPlan plan) => ChartTheme.Legend(new[] { (Colour: 0, Name: "design", IsThere: plan.Front.Any(finalist => !IsWinner(plan, finalist))), (Colour: 1, Name: "winner", IsThere: plan.Winner is not null) }
        .Where(entry => entry.IsThere).Select(entry => (entry.Colour, entry.Name)));

    static LineSeries Points(int colour, double size, IEnumerable<PlanFinalist> finalists)
    {
        var points = new LineSeries { Color = OxyColors.Transparent, MarkerType = colour == 0 ? MarkerType.Circle : MarkerType.Diamond, MarkerSize = size, MarkerFill = ChartTheme.Series(colour) };
        points.Points.AddRange(finalists.Select(finalist => new DataPoint(finalist.Monthly, finalist.Holds)));
        return points;
    }

    static string Rejected(SavedPlan plan)
    {
        if (plan.Rejected.IsEmpty)
            return "";
        var examples = PlanReport.Examples(plan.Rejected, Rejections).ToList();
        return Html.Table(Invariant($"Not taken: {plan.Rejected.Length:#,##0}, of which {examples.Count}"), ["Shape", "Choice", "Why not"], examples.Select(rejection => (string[])[rejection.Shape, rejection.Choice, rejection.Reason]));
    }

    static bool IsWinner(SavedPlan plan, PlanFinalist finalist) =>
        plan.Winner is { } winner && winner.Shape == finalist.Shape && winner.Choices.SequenceEqual(finalist.Choices);
}
