using System.Text.Json;
using Blueprints.Estimation.Cost;

namespace Blueprints.Estimation.Calibration;

/// <summary>A calibration as the JSON document that other programs read.</summary>
public static class CalibrationJson
{
    /// <summary>Writes a calibration.</summary>
    /// <param name="result">The calibration.</param>
    /// <returns>Indented JSON, ending in a line feed; the same calibration gives the same bytes.</returns>
    public static string Write(CalibrationResult result) => CostJson.Text(json => Write(json, result));

    static void Write(Utf8JsonWriter json, CalibrationResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteObjects("figures", result.Figures, figure =>
        {
            json.WriteString("name", figure.Name);
            Number(json, "value", figure.Value);
            Number(json, "low", figure.Low);
            Number(json, "high", figure.High);
            json.WriteNumber("samples", figure.Samples);
            Number(json, "rSquared", figure.RSquared);
            Number(json, "residual", figure.Residual);
            json.WriteString("source", figure.Source);
        });
        Laws(json, result);
        json.WriteObjects("statements", result.Statements, ranked =>
        {
            json.WriteString("query", ranked.Use.Query);
            Number(json, "calls", ranked.Use.Calls);
            Number(json, "meanMs", ranked.Use.MeanMilliseconds);
            Number(json, "totalMs", ranked.Use.TotalMilliseconds);
            Number(json, "share", ranked.Share);
        });
        json.WriteObjects("indexAdvice", result.Indexes, advice =>
        {
            json.WriteString("subject", advice.Subject);
            json.WriteString("advice", advice.Advice);
            json.WriteString("reason", advice.Reason);
        });
        json.WriteStartArray("measured");
        foreach (var name in result.Measured)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WritePropertyName("workload");
        json.WriteRawValue(result.Workload.ToJson());
        json.WriteEndObject();
    }

    static void Laws(Utf8JsonWriter json, CalibrationResult result)
    {
        if (result.Scalability is { } law)
        {
            json.WriteStartObject("scalability");
            Number(json, "unitThroughput", law.UnitThroughput);
            Number(json, "contention", law.Contention);
            Number(json, "coherency", law.Coherency);
            Number(json, "peakConcurrency", law.PeakConcurrency);
            Number(json, "rSquared", law.RSquared);
            json.WriteNumber("samples", result.ScalabilitySamples);
            json.WriteEndObject();
        }

        if (result.Queue is { } queue)
        {
            json.WriteStartObject("closedQueue");
            Number(json, "serviceMs", queue.ServiceTime * 1_000);
            Number(json, "thinkMs", queue.ThinkTime * 1_000);
            json.WriteNumber("vcpus", queue.Servers);
            Number(json, "utilisation", queue.Utilization);
            Number(json, "mostPerSecond", queue.MostThroughput);
            Number(json, "rSquared", queue.RSquared);
            json.WriteEndObject();
        }
    }

    // What is not known, or has no end, is null.
    static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
            json.WriteNumber(name, known == 0 ? 0 : double.Round(known, Math.Clamp(9 - (int)Math.Ceiling(Math.Log10(Math.Abs(known))), 0, 15)));
        else
            json.WriteNull(name);
    }
}
