using System.Text.Json;
using Blueprints.Estimation.Cost;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Advice as a member of the JSON document of an estimate.</summary>
static class AdviceJson
{
    public static void Write(Utf8JsonWriter json, CapacityAdvice advice)
    {
        json.WriteStartObject("advice");
        json.WriteNumber("phase", advice.Phase);
        json.WriteObjects("parts", advice.Parts, item =>
        {
            json.WriteString("part", item.Part);
            json.WriteBoolean("worthIt", item.IsWorthIt);
            json.WriteString("reason", item.Reason);
        });
        json.WriteObjects("nextBottlenecks", advice.NextBottlenecks, ranked =>
        {
            json.WriteString("block", ranked.Block);
            json.WriteString("limit", ranked.Limit.Name);
            json.WriteNumber("saturatesAtUsers", CostJson.Normalize(ranked.Limit.SaturatesAtUsers!.Value.Expected));
        });
        json.WriteObjects("growth", advice.Growth, option =>
        {
            json.WriteString("block", option.Block);
            json.WriteString("direction", JsonNamingPolicy.CamelCase.ConvertName(option.Direction.ToString()));
            json.WriteString("change", option.Change);
            json.WriteNumber("usersBefore", CostJson.Normalize(option.UsersBefore));
            json.WriteNumber("usersAfter", CostJson.Normalize(option.UsersAfter));
            Number(json, "monthlyUsd", option.MonthlyUsd);
            Number(json, "usersPerUsd", option.UsersPerUsd);
        });
        json.WriteObjects("verticalEnds", advice.VerticalEnds, end =>
        {
            json.WriteString("block", end.Block);
            json.WriteString("family", end.Family);
            json.WriteString("largest", end.Largest);
            json.WriteNumber("vcpu", end.LargestVCpu);
            json.WriteNumber("memoryGiB", CostJson.Normalize(end.LargestMemoryGiB));
        });
        json.WriteEndObject();
    }

    static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
            json.WriteNumber(name, CostJson.Normalize(Math.Round(known, 2)));
        else
            json.WriteNull(name);
    }
}
