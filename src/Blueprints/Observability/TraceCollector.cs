using System.Text.Json.Nodes;

namespace Blueprints.Observability;

/// <summary>AWS's OpenTelemetry collector beside an application: it takes spans on OTLP, answers for X-Ray's sampling rules, and sends traces to X-Ray.</summary>
static class TraceCollector
{
    /// <summary>The container's name.</summary>
    public const string Name = "collector";

    /// <summary>The host, where application and collector share one: a task, an instance.</summary>
    public const string Loopback = "127.0.0.1";

    /// <summary>Every interface of its own network, which nothing but the application is on.</summary>
    public const string AnyInterface = "0.0.0.0";

    /// <summary>The variable from which the image reads its configuration.</summary>
    public const string ConfigurationVariable = "AOT_CONFIG_CONTENT";

    // OTLP's own ports, and the one that SDKs ask for sampling rules.
    const int GrpcPort = 4317;
    const int HttpPort = 4318;
    const int SamplingPort = 2000;

    /// <summary>What an OpenTelemetry SDK has to know.</summary>
    /// <param name="service">The service's name, as the sampling rule and the group have it.</param>
    /// <param name="host">Where the application finds the collector.</param>
    public static IEnumerable<(string Name, string Value)> Environment(string service, string host) =>
    [
        ("OTEL_SERVICE_NAME", service),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://{host}:{HttpPort}"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_TRACES_EXPORTER", "otlp"),
        // The collector takes traces only.
        ("OTEL_METRICS_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "none"),
        // Load balancers and queues of AWS carry X-Ray's header, everybody else the W3C's.
        ("OTEL_PROPAGATORS", "xray,tracecontext,baggage"),
        ("OTEL_TRACES_SAMPLER", "xray"),
        ("OTEL_TRACES_SAMPLER_ARG", $"endpoint=http://{host}:{SamplingPort}"),
    ];

    /// <summary>The collector's configuration: YAML, of which JSON is a part.</summary>
    /// <param name="listen">The address that it listens on.</param>
    public static string Configuration(string listen) => new JsonObject
    {
        ["extensions"] = new JsonObject { ["health_check"] = new JsonObject(), ["awsproxy"] = new JsonObject { ["endpoint"] = $"{listen}:{SamplingPort}" } },
        ["receivers"] = new JsonObject
        {
            ["otlp"] = new JsonObject { ["protocols"] = new JsonObject { ["grpc"] = Endpoint(listen, GrpcPort), ["http"] = Endpoint(listen, HttpPort) } },
        },
        ["processors"] = new JsonObject
        {
            ["memory_limiter"] = new JsonObject { ["check_interval"] = "1s", ["limit_percentage"] = 75, ["spike_limit_percentage"] = 20 },
            ["batch"] = new JsonObject(),
        },
        ["exporters"] = new JsonObject { ["awsxray"] = new JsonObject() },
        ["service"] = new JsonObject
        {
            ["extensions"] = new JsonArray("health_check", "awsproxy"),
            ["pipelines"] = new JsonObject
            {
                ["traces"] = new JsonObject { ["receivers"] = new JsonArray("otlp"), ["processors"] = new JsonArray("memory_limiter", "batch"), ["exporters"] = new JsonArray("awsxray") },
            },
        },
    }.ToJsonString();

    /// <summary>The container beside the application in a task. The application goes on without it.</summary>
    public static JsonObject Container(Tracing tracing, JsonObject logs) => new()
    {
        ["name"] = Name,
        ["image"] = tracing.CollectorImage,
        ["essential"] = false,
        ["cpu"] = tracing.CollectorCpuUnits,
        ["memory"] = tracing.CollectorMemoryMiB,
        ["environment"] = new JsonArray(new JsonObject { ["name"] = ConfigurationVariable, ["value"] = Configuration(Loopback) }),
        ["healthCheck"] = new JsonObject { ["command"] = new JsonArray("CMD", "/healthcheck"), ["interval"] = 10, ["timeout"] = 5, ["retries"] = 3, ["startPeriod"] = 10 },
        ["logConfiguration"] = logs,
    };

    static JsonObject Endpoint(string listen, int port) => new() { ["endpoint"] = $"{listen}:{port}" };
}
