using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;
using Blueprints.Queues;

namespace Blueprints.Manifests.Workloads;

/// <summary>What KEDA watches: SQS and Kafka with the worker's own rights on AWS, RabbitMQ with the address in a Secret. Sources: KEDA's scalers "AWS SQS Queue", "Apache Kafka" and "RabbitMQ Queue".</summary>
static class KedaTrigger
{
    public static (JsonObject Trigger, Manifest? Authentication) Of(RenderContext context, string block, QueueWorkerSpec spec)
    {
        var variable = KubernetesNames.VariablePrefix(spec.Queue);
        var messages = spec.MessagesPerPod.ToString(CultureInfo.InvariantCulture);
        return context.Spec(spec.Queue) switch
        {
            RabbitMqSpec => (Trigger("rabbitmq", new()
            {
                ["hostFromEnv"] = CalledBlocks.AmqpVariable(spec.Queue),
                ["queueName"] = spec.Source ?? block,
                ["mode"] = "QueueLength",
                ["value"] = messages,
            }), null),
            KafkaSpec => (Trigger("apache-kafka", new()
            {
                ["bootstrapServersFromEnv"] = $"{variable}_BOOTSTRAP_SERVERS",
                ["topic"] = spec.Source ?? block,
                ["consumerGroup"] = spec.ConsumerGroup ?? block,
                ["lagThreshold"] = messages,
                ["sasl"] = "aws_msk_iam",
                ["tls"] = "enable",
                ["awsRegion"] = context.Blueprint.Region,
            }, block), Identity(context, block)),
            _ => (Trigger("aws-sqs-queue", new()
            {
                ["queueURLFromEnv"] = $"{variable}_URL",
                ["queueLength"] = messages,
                ["awsRegion"] = context.Blueprint.Region,
                // Messages in flight are somebody's work.
                ["scaleOnInFlight"] = "true",
            }, block), Identity(context, block)),
        };
    }

    static JsonObject Trigger(string type, JsonObject metadata, string? authentication = null)
    {
        var trigger = new JsonObject { ["type"] = type, ["metadata"] = metadata };
        if (authentication is not null)
            trigger["authenticationRef"] = new JsonObject { ["name"] = authentication };
        return trigger;
    }

    static Manifest Identity(RenderContext context, string block) => context.Make("keda.sh/v1alpha1", "TriggerAuthentication", block, block, new()
    {
        ["spec"] = new JsonObject { ["podIdentity"] = new JsonObject { ["provider"] = "aws" } },
    });
}
