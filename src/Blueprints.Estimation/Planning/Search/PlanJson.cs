using System.Text.Json;
using Blueprints.Estimation.Cost;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>A plan as the JSON document that other programs read; its schema is docs/schemas/plan.schema.json.</summary>
public static class PlanJson
{
    /// <summary>Writes a plan.</summary>
    /// <param name="result">The plan.</param>
    /// <returns>Indented JSON, ending in a line feed; the same plan gives the same bytes.</returns>
    public static string Write(PlanResult result) => CostJson.Text(json => Write(json, result));

    static void Write(Utf8JsonWriter json, PlanResult result)
    {
        var users = result.Request.Uncertain.DailyUsers;
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("region", result.Request.Region);
        json.WriteString("objective", result.Request.Objective.Text);
        json.WriteNumber("probability", result.Request.Probability);
        json.WriteStartObject("users");
        json.WriteNumber("low", Math.Round(users.Low));
        json.WriteNumber("expected", Math.Round(users.Expected));
        json.WriteNumber("high", Math.Round(users.High));
        json.WriteEndObject();
        json.WriteNumber("seed", result.Request.Seed);
        json.WriteNumber("scenarios", result.Scenarios);
        json.WriteNumber("steps", result.Request.Steps);
        json.WriteNumber("candidates", result.Candidates);
        json.WriteNumber("designs", result.Designs);
        json.WriteNumber("confidence", Rounded(result.Confidence));
        json.WritePropertyName("winner");
        if (result.Winner is { } winner)
        {
            json.WriteStartObject();
            Write(json, winner);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteObjects("front", result.Front, finalist => Write(json, finalist));
        json.WriteObjects("rejected", result.Rejected, rejection =>
        {
            json.WriteString("shape", rejection.Shape);
            json.WriteString("choice", rejection.Choice);
            json.WriteString("reason", rejection.Reason);
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PlanFinalist finalist)
    {
        json.WriteString("shape", finalist.Shape);
        json.WriteObjects("choices", finalist.Choices, choice =>
        {
            json.WriteString("axis", choice.Axis);
            json.WriteString("choice", choice.Text);
        });
        json.WriteNumber("monthly", Rounded(finalist.Monthly));
        json.WriteNumber("holds", Rounded(finalist.Holds));
        json.WriteNumber("missedShare", Rounded(finalist.Missed));
        json.WriteNumber("cvar95", Rounded(finalist.DearMonths));
        json.WriteNumber("regret", Rounded(finalist.Regret));
    }

    static double Rounded(double value) => Math.Round(value, 6);
}
