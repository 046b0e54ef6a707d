using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>A request as text, so that the parts of a plan carry what was asked and only parts of one question are merged.</summary>
public static class PlanQuestion
{
    /// <summary>Writes everything that a result depends on: not the threads.</summary>
    /// <param name="request">The request.</param>
    /// <returns>JSON; the same request gives the same text.</returns>
    public static string Write(PlanRequest request) => new JsonObject
    {
        ["workload"] = JsonNode.Parse(request.Workload.ToJson()),
        ["objective"] = request.Objective.Text,
        ["probability"] = request.Probability,
        ["budget"] = request.Budget,
        ["region"] = request.Region,
        // As text: a number of JSON is a double for most readers.
        ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
        ["days"] = request.Days,
        ["stepSeconds"] = request.StepSeconds,
        ["scenarios"] = request.Scenarios,
        ["uncertainty"] = request.Uncertainty,
    }.ToJsonString();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">The text is not a question.</exception>
    public static PlanRequest Read(string json, string source)
    {
        try
        {
            var root = JsonNode.Parse(json)!.AsObject();
            return new()
            {
                Workload = Workload.FromJson(root["workload"]!.ToJsonString(), source),
                Objective = LatencyObjective.Parse(root["objective"]!.GetValue<string>()) is [var one] ? one : throw new FormatException("objective"),
                Probability = root["probability"]!.GetValue<double>(),
                Budget = root["budget"]?.GetValue<decimal>(),
                Region = root["region"]!.GetValue<string>(),
                Seed = ulong.Parse(root["seed"]!.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture),
                Days = root["days"]!.GetValue<double>(),
                StepSeconds = root["stepSeconds"]!.GetValue<double>(),
                Scenarios = root["scenarios"]?.GetValue<int>(),
                Uncertainty = root["uncertainty"]!.GetValue<decimal>(),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException or OverflowException)
        {
            throw new InvalidInputException($"{source}: what was asked is not readable: {e.Message}", e);
        }
    }
}
