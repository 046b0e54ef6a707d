using System.Text.Json;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Cost;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A capacity estimate as the JSON document that other programs read. Figures that are known exactly are numbers, others objects with low, expected and high.</summary>
public static class CapacityJson
{
    /// <summary>Writes an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="advice">What to do about it. Default: nothing is said.</param>
    /// <returns>Indented JSON, ending in a line feed; the same estimate gives the same bytes.</returns>
    public static string Write(CapacityEstimate estimate, CapacityAdvice? advice = null) => CostJson.Text(json => Write(json, estimate, advice));

    static void Write(Utf8JsonWriter json, CapacityEstimate estimate, CapacityAdvice? advice)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("target", estimate.Target);
        json.WriteString("region", estimate.Region);
        Write(json, "users", estimate.Users);
        json.WriteNumber("phase", estimate.Phase);
        json.WriteBoolean("holds", estimate.Holds);
        json.WriteString("summary", estimate.Sentence);
        if (estimate.Bottleneck is { } first)
        {
            json.WriteStartObject("bottleneck");
            json.WriteString("block", first.Block);
            json.WriteString("limit", first.Limit.Name);
            Write(json, "saturatesAtUsers", first.Limit.SaturatesAtUsers!.Value);
            json.WriteEndObject();
        }

        Write(json, estimate.Latency);
        json.WriteStartArray("blocks");
        foreach (var block in estimate.Blocks)
            Write(json, block);
        json.WriteEndArray();
        json.WriteStartArray("singlePointsOfFailure");
        foreach (var point in estimate.SinglePointsOfFailure)
            json.WriteStringValue(point);
        json.WriteEndArray();
        if (advice is not null)
            AdviceJson.Write(json, advice);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, LatencyBudget latency)
    {
        json.WriteStartObject("latencyMs");
        Write(json, "p50", latency.At(0.5m));
        Write(json, "p95", latency.At(0.95m));
        Write(json, "p99", latency.At(0.99m));
        json.WriteEndObject();
        json.WriteObjects("latencyParts", latency.Parts, part =>
        {
            json.WriteString("block", part.Block);
            json.WriteString("what", part.What);
            Write(json, "meanMs", part.MeanMilliseconds);
        });
        json.WriteStartArray("overloaded");
        foreach (var station in latency.Overloaded)
            json.WriteStringValue(station);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string name, LatencyFigure time)
    {
        if (time.IsExact)
        {
            Write(json, name, time.Expected);
            return;
        }

        json.WriteStartObject(name);
        Write(json, "low", time.Low);
        Write(json, "expected", time.Expected);
        Write(json, "high", time.High);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
            json.WriteNumber(name, Rounded(known));
        else
            json.WriteNull(name);
    }

    static void Write(Utf8JsonWriter json, BlockCapacity block)
    {
        json.WriteStartObject();
        json.WriteString("block", block.Block);
        json.WriteString("size", block.Size);
        json.WriteStartArray("limits");
        foreach (var limit in block.Limits)
        {
            json.WriteStartObject();
            json.WriteString("limit", limit.Name);
            json.WriteString("resource", JsonNamingPolicy.CamelCase.ConvertName(limit.Resource.ToString()));
            json.WriteString("unit", limit.Unit);
            Write(json, "demand", limit.Demand);
            json.WriteNumber("capacity", Rounded(limit.Capacity));
            Write(json, "utilisation", limit.Utilisation);
            if (limit.SaturatesAtUsers is { } users)
                Write(json, "saturatesAtUsers", users);
            else
                json.WriteNull("saturatesAtUsers");
            json.WriteString("source", limit.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Interval value)
    {
        if (value.IsExact)
        {
            json.WriteNumber(name, Rounded(value.Expected));
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("low", Rounded(value.Low));
        json.WriteNumber("expected", Rounded(value.Expected));
        json.WriteNumber("high", Rounded(value.High));
        json.WriteEndObject();
    }

    static decimal Rounded(decimal value) => CostJson.Normalize(Math.Round(value, 6));
}
