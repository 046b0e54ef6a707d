using System.Globalization;
using System.Text.Json;
using Blueprints.Estimation.Cost;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Replay;

/// <summary>A replay as the JSON document that other programs read; its schema is docs/schemas/simulate.schema.json.</summary>
public static class ReplayJson
{
    static readonly (string Name, double Share)[] Percentiles = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("p99.9", 0.999)];

    /// <summary>Writes a replay.</summary>
    /// <param name="report">The replay.</param>
    /// <param name="withSteps">Whether every step of the first scenario is written too.</param>
    /// <returns>Indented JSON, ending in a line feed; the same replay gives the same bytes.</returns>
    public static string Write(ReplayReport report, bool withSteps = false) => CostJson.Text(json => Write(json, report, withSteps));

    static void Write(Utf8JsonWriter json, ReplayReport report, bool withSteps)
    {
        var timeline = report.Cases[0].Tiers[0].Shown.Timeline;
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("target", report.Target);
        json.WriteString("region", report.Region);
        json.WriteString("traffic", report.Traffic);
        json.WriteString("objective", report.Objective.Text);
        json.WriteString("start", timeline.Start.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("stepSeconds", timeline.StepSeconds);
        json.WriteNumber("steps", timeline.Requests.Count);
        json.WriteNumber("missingSteps", report.MissingSteps);
        json.WriteNumber("seed", report.Seed);
        json.WriteNumber("scenarios", report.Scenarios);
        json.WriteString("summary", report.Sentence);
        json.WriteStartArray("policies");
        foreach (var result in report.Cases)
            Write(json, result, withSteps);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, CaseResult result, bool withSteps)
    {
        json.WriteStartObject();
        json.WriteString("policy", result.Name);
        Write(json, "monthly", result.Monthly);
        Write(json, "minutesLost", result.MinutesLost);
        json.WriteStartArray("tiers");
        foreach (var tier in result.Tiers)
            Write(json, tier, withSteps);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, TierResult result, bool withSteps)
    {
        var (tier, outcome) = (result.Tier, result.Shown.Outcome);
        json.WriteStartObject();
        json.WriteString("tier", tier.Name);
        json.WriteString("block", tier.Block);
        json.WriteString("machine", tier.Machine);
        json.WriteBoolean("onRequestPath", tier.IsOnRequestPath);
        Write(json, "pricePerHour", tier.PricePerHour);
        Write(json, "monthly", result.Monthly);
        Write(json, "objectiveSeconds", tier.Design.Objective.Seconds);
        Write(json, outcome);
        if (result.Scenarios.Length > 1)
            Write(json, "scenarios", result);
        json.WriteStartArray("assumptions");
        foreach (var assumption in tier.Assumptions)
            json.WriteStringValue(assumption);
        json.WriteEndArray();
        if (withSteps)
            Write(json, result.Shown.Timeline);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, FleetOutcome outcome)
    {
        json.WriteNumber("minInstances", outcome.MinInstances);
        json.WriteNumber("maxInstances", outcome.MaxInstances);
        Write(json, "instanceHours", outcome.InstanceHours);
        Write(json, "offered", outcome.OfferedRequests);
        Write(json, "served", outcome.ServedRequests);
        Write(json, "lost", outcome.LostRequests);
        Write(json, "late", outcome.LateRequests);
        Write(json, "minutesLost", outcome.MinutesLost);
        Write(json, "maxBacklog", outcome.MaxBacklog);
        Write(json, "maxWaitSeconds", outcome.MaxWaitSeconds);
        json.WriteStartObject("responseSeconds");
        foreach (var (name, share) in Percentiles)
            Write(json, name, outcome.ResponseSeconds(share) ?? 0);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, TierResult result)
    {
        json.WriteStartArray(name);
        foreach (var outcome in result.Scenarios)
        {
            json.WriteStartObject();
            Write(json, "instanceHours", outcome.InstanceHours);
            Write(json, "offered", outcome.OfferedRequests);
            Write(json, "lost", outcome.LostRequests);
            Write(json, "late", outcome.LateRequests);
            Write(json, "minutesLost", outcome.MinutesLost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, FleetTimeline timeline)
    {
        json.WriteStartObject("timeline");
        foreach (var (name, values) in new (string, IReadOnlyList<double>)[]
        {
            ("requests", timeline.Requests), ("desired", timeline.Desired), ("inService", timeline.InService), ("utilisation", timeline.Utilisation), ("waitSeconds", timeline.WaitSeconds),
            ("backlog", timeline.Backlog), ("lost", timeline.Lost), ("missed", timeline.Missed),
        })
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteNumberValue(Rounded(value));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Rounded(value));

    static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
            json.WriteNumber(name, CostJson.Normalize(Math.Round(known, 6)));
        else
            json.WriteNull(name);
    }

    static double Rounded(double value) => Math.Round(value, 6);
}
