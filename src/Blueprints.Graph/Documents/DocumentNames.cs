namespace Blueprints.Graph.Documents;

/// <summary>Tells documents apart by the names at their root.</summary>
static class DocumentNames
{
    static readonly string[] Events = ["preludeEvent", "resourcePreEvent", "resOutputsEvent", "summaryEvent", "stdoutEvent", "diagnosticEvent", "startDebuggingEvent", "cancelEvent", "policyEvent", "progressEvent"];

    /// <summary>The kind, as soon as the names seen so far leave no other; else unknown.</summary>
    public static DocumentKind Kind(HashSet<string> names)
    {
        if (names.Contains("steps"))
            return DocumentKind.Preview;
        if (names.Contains("deployment") || names.Contains("checkpoint"))
            return DocumentKind.State;
        if (names.Contains("sequence") || Events.Any(names.Contains))
            return DocumentKind.Events;
        if (names.Contains("catalog") && (names.Contains("target") || names.Contains("items")))
            return DocumentKind.CostResult;
        if (names.Contains("blocks") || names.Contains("flows"))
            return DocumentKind.Blueprint;
        return names.Contains("Resources") || names.Contains("AWSTemplateFormatVersion") ? DocumentKind.Template : DocumentKind.Unknown;
    }

    /// <summary>The kind of a document with these names and no others: a preview that changes nothing has no steps.</summary>
    public static DocumentKind Whole(HashSet<string> names) =>
        names.Contains("changeSummary") || names.Contains("maybeCorrupt") ? DocumentKind.Preview : DocumentKind.Unknown;
}
