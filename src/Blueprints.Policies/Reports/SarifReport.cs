using System.Text.Json.Nodes;

namespace Blueprints.Policies;

/// <summary>Writes a report as SARIF 2.1.0, which code hosts and editors read. Every rule is listed under the driver, found or not.</summary>
public static class SarifReport
{
    const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="artifact">The file that was checked, relative to the working directory, with forward slashes. Default: none, such as for a phase.</param>
    public static string Write(PolicyReport report, string? artifact = null) => new JsonObject
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver(report) },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. report.Findings.Select(finding => Result(report, finding, artifact))]),
        }),
    }.ToJsonString(PolicyJson.Options) + "\n";

    static JsonObject Driver(PolicyReport report) => new()
    {
        ["name"] = "blueprints",
        ["semanticVersion"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
        ["rules"] = new JsonArray([.. report.Rules.Select(Rule)]),
    };

    static JsonObject Rule(AskedRule rule) => new()
    {
        ["id"] = rule.Info.Id,
        ["name"] = rule.Info.Name,
        ["shortDescription"] = Text(rule.Info.Title),
        ["fullDescription"] = Text(rule.Info.Rationale),
        ["help"] = Text($"{rule.Info.Remediation} ({rule.Info.Reference})"),
        ["defaultConfiguration"] = new JsonObject { ["enabled"] = rule.Level != RuleLevel.Off, ["level"] = Level(rule.Level) },
        ["properties"] = new JsonObject { ["tags"] = new JsonArray(JsonValue.Create(rule.Info.Topic.ToString().ToLowerInvariant())) },
    };

    static JsonObject Result(PolicyReport report, PolicyFinding found, string? artifact)
    {
        var finding = found.Finding;
        var location = new JsonObject
        {
            ["logicalLocations"] = new JsonArray(new JsonObject { ["name"] = finding.Subject, ["fullyQualifiedName"] = finding.Urn ?? finding.Block ?? finding.Subject, ["kind"] = finding.Urn is null ? "module" : "resource" }),
        };
        if (artifact is not null)
            location["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = artifact }, ["region"] = new JsonObject { ["startLine"] = 1 } };
        var result = new JsonObject
        {
            ["ruleId"] = finding.RuleId,
            ["ruleIndex"] = report.Rules.Select((rule, at) => (rule, at)).First(pair => pair.rule.Info.Id == finding.RuleId).at,
            ["level"] = Level(found.Level),
            ["message"] = Text(finding.Message),
            ["locations"] = new JsonArray(location),
            ["partialFingerprints"] = new JsonObject { ["blueprints/v1"] = finding.Fingerprint },
            ["baselineState"] = found.IsKnown ? "unchanged" : "new",
        };
        if (found.Suppression is { } suppression)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = suppression.Reason });
        return result;
    }

    static JsonObject Text(string text) => new() { ["text"] = text };

    static string Level(RuleLevel level) => level switch { RuleLevel.Error => "error", RuleLevel.Warning => "warning", _ => "none" };
}
