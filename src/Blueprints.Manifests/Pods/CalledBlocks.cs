using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Queues;

namespace Blueprints.Manifests.Pods;

/// <summary>What a pod is told of the blocks that it calls and works for: addresses in the cluster as variables, those on AWS from a ConfigMap for each block.</summary>
static class CalledBlocks
{
    /// <summary>The ConfigMap with the address of a block on AWS, which is known once it is deployed.</summary>
    public static string ConfigMap(string block) => $"{block}-endpoint";

    /// <summary>The Secret with a broker's address and password.</summary>
    public static string AmqpSecret(string block) => $"{block}-amqp";

    /// <summary>The variable with a broker's address and password.</summary>
    public static string AmqpVariable(string block) => $"{KubernetesNames.VariablePrefix(block)}_AMQP_URL";

    /// <summary>The blocks that a block calls or takes messages from, in the blueprint's order.</summary>
    public static IEnumerable<string> Of(RenderContext context, string block)
    {
        var called = context.Blueprint.Flows.Where(flow => flow.From == block).Select(flow => flow.To);
        var sources = context.Blueprint.Flows.Where(flow => flow.To == block).Select(flow => flow.From).Where(from => from != Flow.Users && context.Spec(from) is QueueSpec or RabbitMqSpec or KafkaSpec);
        var worked = context.Spec(block) is QueueWorkerSpec worker ? new[] { worker.Queue } : [];
        var all = called.Concat(sources).Concat(worked).ToHashSet();
        return context.Blueprint.Blocks.Select(candidate => candidate.Name).Where(all.Contains);
    }

    /// <summary>Those of them that stand on AWS.</summary>
    public static IEnumerable<string> OnAws(RenderContext context, string block) => Of(context, block).Where(called => !context.IsPods(called));

    /// <summary>The <c>env</c> and <c>envFrom</c> of an application's container.</summary>
    public static (JsonArray Variables, JsonArray From) Environment(RenderContext context, string block, ContainerSettings settings, int? port)
    {
        var variables = new List<JsonNode>();
        if (port is { } number)
            variables.Add(Variable("PORT", Number(number)));
        foreach (var called in Of(context, block))
            variables.AddRange(Told(called, context.Spec(called)));
        if (context.Collector is { } collector)
            variables.AddRange(Observability.TraceCollector.Environment(block, collector).Select(pair => Variable(pair.Name, pair.Value)));
        variables.AddRange(settings.Environment.Select(setting => Variable(setting.Name, setting.Value)));
        variables.AddRange(settings.Secrets.Select(secret => Secret(secret.Name, secret.Secret, secret.Key)));
        return ([.. variables], [.. OnAws(context, block).Select(called => new JsonObject { ["configMapRef"] = new JsonObject { ["name"] = ConfigMap(called) } })]);
    }

    static IEnumerable<JsonNode> Told(string block, BlockSpec spec)
    {
        var prefix = KubernetesNames.VariablePrefix(block);
        switch (spec)
        {
            case WebServiceSpec:
                yield return Variable($"{prefix}_URL", $"http://{block}");
                break;
            case PgBouncerSpec pool:
                yield return Variable($"{prefix}_ENDPOINT", block);
                yield return Variable($"{prefix}_PORT", Number(PgBouncerSpec.Port));
                yield return Variable($"{prefix}_NAME", pool.DatabaseName);
                break;
            case PodCacheSpec cache:
                yield return Variable($"{prefix}_ENDPOINT", string.Join(',', Enumerable.Range(0, cache.Nodes).Select(node => $"{block}-{Number(node)}.{block}")));
                yield return Variable($"{prefix}_PORT", Number(cache.Port));
                break;
            case CockroachDbSpec:
                yield return Variable($"{prefix}_ENDPOINT", $"{block}-public");
                yield return Variable($"{prefix}_PORT", Number(CockroachDbSpec.Port));
                break;
            case RabbitMqSpec:
                yield return Secret(AmqpVariable(block), AmqpSecret(block), "url");
                break;
        }
    }

    public static JsonObject Variable(string name, string value) => new() { ["name"] = name, ["value"] = value };

    static JsonObject Secret(string name, string secret, string key) =>
        new() { ["name"] = name, ["valueFrom"] = new JsonObject { ["secretKeyRef"] = new JsonObject { ["name"] = secret, ["key"] = key } } };

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
