using System.Globalization;
using Blueprints.Compute;
using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>The containers of a task: the application, and its collector where it is traced.</summary>
static class ContainerDefinition
{
    public const string Name = "app";

    public static IEnumerable<Props> Of(ContainerServiceSpec spec, IReadOnlyDictionary<string, string> surroundings, string logGroup, string region)
    {
        yield return Application(spec, surroundings, Logs(logGroup, region, Name));
        if (spec.Tracing is { } tracing)
            yield return Collector(tracing, Logs(logGroup, region, TraceCollector.Name));
    }

    static Props Application(ContainerServiceSpec spec, IReadOnlyDictionary<string, string> surroundings, Props logs)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["PORT"] = spec.Port.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, value) in surroundings)
            settings[name] = value;
        foreach (var setting in spec.Environment)
            settings[setting.Name] = setting.Value;
        return new()
        {
            ["Name"] = Name,
            ["Image"] = spec.Image,
            ["Essential"] = true,
            ["PortMappings"] = new[] { new Props { ["ContainerPort"] = spec.Port, ["Protocol"] = "tcp" } },
            ["Environment"] = settings.Select(setting => new Props { ["Name"] = setting.Key, ["Value"] = setting.Value }),
            ["LogConfiguration"] = logs,
            ["Secrets"] = spec.Secrets.Count == 0 ? null : spec.Secrets.Select(secret => new Props { ["Name"] = secret.Name, ["ValueFrom"] = secret.Arn }),
            ["HealthCheck"] = spec.HealthCheck is not { } check ? null : new Props
            {
                ["Command"] = new[] { "CMD-SHELL", check.Command },
                ["Interval"] = check.IntervalSeconds,
                ["Timeout"] = check.TimeoutSeconds,
                ["Retries"] = check.Retries,
                ["StartPeriod"] = check.StartSeconds,
            },
        };
    }

    static Props Collector(Tracing tracing, Props logs) => new()
    {
        ["Name"] = TraceCollector.Name,
        ["Image"] = tracing.CollectorImage,
        ["Essential"] = false,
        ["Cpu"] = tracing.CollectorCpuUnits,
        ["Memory"] = tracing.CollectorMemoryMiB,
        ["Environment"] = new[] { new Props { ["Name"] = TraceCollector.ConfigurationVariable, ["Value"] = TraceCollector.Configuration(TraceCollector.Loopback) } },
        ["HealthCheck"] = new Props { ["Command"] = new[] { "CMD", "/healthcheck" }, ["Interval"] = 10, ["Timeout"] = 5, ["Retries"] = 3, ["StartPeriod"] = 10 },
        ["LogConfiguration"] = logs,
    };

    /// <summary>Where a container's output goes.</summary>
    public static Props Logs(string logGroup, string region, string container) => new()
    {
        ["LogDriver"] = "awslogs",
        ["Options"] = new Props { ["awslogs-group"] = logGroup, ["awslogs-region"] = region, ["awslogs-stream-prefix"] = container },
    };
}
