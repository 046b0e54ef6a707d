using System.Collections.Immutable;
using Blueprints.Aws;
using Blueprints.Scaling;
using Pulumi;

namespace QueueWorkers;

/// <summary>
/// An API accepts videos and puts a job for each on a queue. Encoders work the queue off: as many as finish a new job within five minutes, counting the jobs in progress,
/// and none when there is nothing to do. A job that fails five times waits in the dead-letter queue, and an alarm says so.
/// </summary>
public static class Program
{
    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var network = new Network("videos-network", new() { Spec = new() });
        var jobs = new MessageQueue("videos-jobs", new() { Block = "jobs", Spec = new() { VisibilityTimeoutSeconds = 900, OldestMessageAlarmSeconds = 600 } });
        var balancer = new LoadBalancer("videos-balancer", new()
        {
            Network = network,
            CertificateArn = new Config().Require("certificateArn"),
            Spec = new() { Targets = [new() { Fleet = "api" }] },
        });

        var api = new WebFleet("videos-api", new()
        {
            Network = network,
            Block = "api",
            Targets = [balancer.Target("api")],
            Environment = new() { ["JOBS_URL"] = jobs.QueueUrl },
            Spec = new() { ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/videos-api:2.0.1" },
        });
        jobs.GrantSend(api);

        var encoders = new WebFleet("videos-encoders", new()
        {
            Network = network,
            Block = "encoders",
            Queues = new Dictionary<string, Input<string>> { ["jobs"] = jobs.QueueName }.ToImmutableDictionary(),
            Environment = new() { ["JOBS_URL"] = jobs.QueueUrl },
            Spec = new()
            {
                InstanceType = "c7g.xlarge",
                ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/videos-encoder:2.0.1",
                MinInstances = 0,
                MaxInstances = 40,
                Scaling = [new QueueBacklog { Queue = "jobs", LatencySeconds = 300, SecondsPerMessage = 30, Concurrency = 2 }],
            },
        });
        jobs.GrantReceive(encoders);

        return new Dictionary<string, object?> { ["url"] = balancer.Url, ["deadLetters"] = jobs.DeadLetterQueue.Url };
    }
}
