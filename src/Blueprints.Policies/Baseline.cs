using System.Collections.Frozen;
using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>Findings that are known, so that a check fails for new ones only.</summary>
public sealed class Baseline
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    readonly FrozenSet<string> _fingerprints;

    Baseline(IEnumerable<string> fingerprints) => _fingerprints = fingerprints.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The findings of a report that nothing suppresses, those that are known already too.</summary>
    /// <param name="report">The report.</param>
    public static Baseline Of(PolicyReport report) => new(report.Findings.Where(finding => finding.Suppression is null).Select(finding => finding.Finding.Fingerprint));

    /// <summary>Whether a finding is known.</summary>
    /// <param name="finding">The finding.</param>
    public bool Contains(Finding finding) => _fingerprints.Contains(finding.Fingerprint);

    /// <summary>Reads a baseline that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The document.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">It is no baseline; the message has line and column.</exception>
    public static Baseline Read(string json, string source)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, Options);
            return document is { SchemaVersion: 1 } ? new(document.Findings) : throw new InvalidInputException($"{source}: schemaVersion {document?.SchemaVersion}; allowed: 1");
        }
        catch (JsonException e)
        {
            throw new InvalidInputException($"{source}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is no baseline; allowed: what --save-baseline writes", e);
        }
    }

    /// <summary>The baseline as JSON, ordered, so that two of them can be compared by eye.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Document(1, [.. _fingerprints.Order(StringComparer.Ordinal)]), Options) + "\n";

    sealed record Document(int SchemaVersion, IReadOnlyList<string> Findings);
}
