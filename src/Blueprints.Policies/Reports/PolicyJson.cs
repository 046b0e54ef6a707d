using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Policies;

/// <summary>Writes a report as JSON, as docs/schemas/check.schema.json describes it.</summary>
public static class PolicyJson
{
    internal static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    /// <param name="report">The report.</param>
    public static string Write(PolicyReport report) => Document(report).ToJsonString(Options) + "\n";

    /// <summary>A level as documents write it: <c>off</c>, <c>warning</c>, <c>error</c>.</summary>
    /// <param name="level">The level.</param>
    public static string Word(RuleLevel level) => level switch { RuleLevel.Error => "error", RuleLevel.Warning => "warning", _ => "off" };

    static JsonObject Document(PolicyReport report)
    {
        var document = new JsonObject { ["schemaVersion"] = 1, ["target"] = report.Target };
        if (report.Environment is { } environment)
            document["environment"] = environment;
        document["passes"] = report.Passes;
        document["summary"] = new JsonObject
        {
            ["errors"] = report.Count(RuleLevel.Error),
            ["warnings"] = report.Count(RuleLevel.Warning),
            ["suppressed"] = report.Findings.Count(finding => finding.Suppression is not null),
            ["known"] = report.Findings.Count(finding => finding.Suppression is null && finding.IsKnown),
        };
        document["findings"] = new JsonArray([.. report.Findings.Select(Finding)]);
        document["rules"] = new JsonArray([.. report.Rules.Select(rule => new JsonObject { ["id"] = rule.Info.Id, ["name"] = rule.Info.Name, ["level"] = Word(rule.Level) })]);
        document["notes"] = new JsonArray([.. report.Notes.Select(note => JsonValue.Create(note))]);
        return document;
    }

    static JsonObject Finding(PolicyFinding found)
    {
        var (finding, problem) = (found.Finding, found.Finding.Problem);
        var node = new JsonObject { ["rule"] = finding.RuleId, ["level"] = Word(found.Level), ["subject"] = finding.Subject };
        if (finding.Block is { } block)
            node["block"] = block;
        if (finding.Urn is { } urn)
            node["urn"] = urn;
        node["what"] = problem.Path;
        node["got"] = problem.Got;
        node["allowed"] = problem.Allowed;
        node["fix"] = problem.Fix;
        node["known"] = found.IsKnown;
        if (found.Suppression is { } suppression)
            node["suppressed"] = new JsonObject { ["reason"] = suppression.Reason, ["expires"] = suppression.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        return node;
    }
}
