using System.Text.Json;
using Blueprints.Estimation.Cost;
using Blueprints.Graph.Changes;

namespace Blueprints.Estimation.Planning;

/// <summary>A plan as the JSON document that other programs read; its schema is docs/schemas/upgrade.schema.json.</summary>
public static class UpgradeJson
{
    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Indented JSON, ending in a line feed; the same plan gives the same bytes.</returns>
    public static string Write(UpgradePlan plan) => CostJson.Text(json => Write(json, plan));

    static void Write(Utf8JsonWriter json, UpgradePlan plan)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("from", plan.Before.Target);
        json.WriteString("to", plan.After.Target);
        json.WriteString("region", plan.After.Region);
        json.WriteBoolean("incomplete", plan.Incomplete);
        json.WriteStartArray("steps");
        foreach (var step in plan.Steps)
            Write(json, step);
        json.WriteEndArray();
        CostJson.Write(json, "monthlyDelta", plan.MonthlyDelta);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, GraphChange step)
    {
        json.WriteStartObject();
        json.WriteString("action", Name(step.Action));
        json.WriteString("resource", step.Resource.Name);
        json.WriteString("type", step.Resource.Type);
        json.WriteBoolean("stateful", step.Stateful);
        json.WriteString("reason", step.Reason);
        json.WriteEndObject();
    }

    static string Name(ChangeAction action) => action switch
    {
        ChangeAction.Add => "add",
        ChangeAction.Change => "change",
        ChangeAction.Replace => "replace",
        ChangeAction.Delete => "delete",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "not an action"),
    };
}
