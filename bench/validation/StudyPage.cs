using System.Text;
using Blueprints.Validation;

namespace LoadStudy;

/// <summary>The part of docs/validation.md that a run writes; the words around it are a person's.</summary>
static class StudyPage
{
    const string Begin = "<!-- begin study -->\n";
    const string End = "<!-- end study -->";

    public static string Tables(Recording recording)
    {
        var predictions = Study.Predict(recording);
        var text = new StringBuilder();
        text.Append(MachineTable.Write(recording));
        text.Append(ErrorTable.Write(predictions));
        text.Append(ClosedTable.Write([.. predictions.Where(one => one.Point.Rate is null)], recording.Cores));
        text.Append(OpenTable.Write([.. predictions.Where(one => one.Point.Rate is not null)], recording.Cores));
        text.Append(LightTable.Write(recording));
        return text.ToString();
    }

    /// <summary>The page with other tables.</summary>
    /// <exception cref="InvalidInputException">The page does not say where they go.</exception>
    public static string Put(string tables, string page)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin >= 0 && end > begin ? page[..(begin + Begin.Length)] + tables + page[end..]
            : throw new InvalidInputException($"the page has no lines \"{Begin.Trim()}\" and \"{End}\", between which the tables go");
    }
}
