using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Compute;
using Blueprints.Observability;

namespace Blueprints.Aws;

/// <summary>The containers of a service's tasks, as ECS wants them: the application, and the collector of its traces where there are any.</summary>
static class ContainerDefinition
{
    /// <summary>The application's container.</summary>
    public const string Name = "app";

    /// <summary>The list of containers as JSON. Settings are in the order of their names, so that the same service is always the same text.</summary>
    public static string Of(ContainerServiceSpec spec, IReadOnlyDictionary<string, string> surroundings, string logGroup, string region)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["PORT"] = spec.Port.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, value) in surroundings)
            settings[name] = value;
        foreach (var setting in spec.Environment)
            settings[setting.Name] = setting.Value;

        var container = new JsonObject
        {
            ["name"] = Name,
            ["image"] = spec.Image,
            ["essential"] = true,
            ["portMappings"] = new JsonArray(new JsonObject { ["containerPort"] = spec.Port, ["protocol"] = "tcp" }),
            ["environment"] = new JsonArray([.. settings.Select(setting => new JsonObject { ["name"] = setting.Key, ["value"] = setting.Value })]),
            ["logConfiguration"] = Logs(logGroup, region, Name),
        };
        if (spec.Secrets.Count > 0)
            container["secrets"] = new JsonArray([.. spec.Secrets.Select(secret => new JsonObject { ["name"] = secret.Name, ["valueFrom"] = secret.Arn })]);
        if (spec.HealthCheck is { } check)
            container["healthCheck"] = Check(check);
        return (spec.Tracing is { } tracing
            ? new JsonArray(container, TraceCollector.Container(tracing, Logs(logGroup, region, TraceCollector.Name)))
            : new JsonArray(container)).ToJsonString();
    }

    /// <summary>The region in a log group's ARN; empty where a made-up cloud has none.</summary>
    public static string RegionOf(string arn) => arn.Split(':') is [_, _, _, var found, ..] ? found : "";

    /// <summary>Where a container's output goes.</summary>
    public static JsonObject Logs(string logGroup, string region, string container) => new()
    {
        ["logDriver"] = "awslogs",
        ["options"] = new JsonObject { ["awslogs-group"] = logGroup, ["awslogs-region"] = region, ["awslogs-stream-prefix"] = container },
    };

    static JsonObject Check(ContainerHealthCheck check) => new()
    {
        ["command"] = new JsonArray("CMD-SHELL", check.Command),
        ["interval"] = check.IntervalSeconds,
        ["timeout"] = check.TimeoutSeconds,
        ["retries"] = check.Retries,
        ["startPeriod"] = check.StartSeconds,
    };
}
