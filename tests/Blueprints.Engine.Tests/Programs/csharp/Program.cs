// What the engine and the .NET client have to get right together: configuration, transforms, secrets, stack references, providers, functions, reads, components, late resources.
using Pulumi;
using S3 = Pulumi.Aws.S3;
using Sns = Pulumi.Aws.Sns;
using Sqs = Pulumi.Aws.Sqs;

return await Deployment.RunAsync(
    () =>
    {
        var config = new Config();
        if (config.Get("trouble") is { } trouble)
            throw new RunException(trouble);

        for (var i = 0; i < (config.GetInt32("topics") ?? 0); i++)
            _ = new Sns.Topic($"topic-{i}", new() { Tags = { ["of"] = "many" } });
        if (config.GetInt32("letters") is { } letters)
            _ = new Sns.Topic("large", new() { DisplayName = new string('x', letters) });

        var network = new StackReference("acme/network/prod");
        var west = new Pulumi.Aws.Provider("west", new() { Region = "us-west-2" });
        var jobs = new QueueWithTopic("jobs", config.RequireInt32("delay"), new() { Providers = [west] });
        _ = new S3.Bucket("own", new()
        {
            Tags =
            {
                ["secret"] = Output.CreateSecret("hunter2"),
                ["vpc"] = network.RequireOutput("vpcId").Apply(id => (string)id),
                ["zone"] = Pulumi.Aws.GetAvailabilityZones.Invoke().Apply(zones => zones.Names[0]),
                ["queue"] = jobs.Queue.Arn,
            },
        }, new() { IgnoreChanges = { "tags.extra" } });
        _ = S3.Bucket.Get("existing", "acme-assets");

        // Found by the second run only, in which the cloud's answers are made up.
        jobs.Queue.Url.Apply(url => new Sns.Topic("late", new() { DisplayName = url }));
        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["queue"] = jobs.Queue.Url });
    },
    new StackOptions
    {
        ResourceTransforms =
        [
            (args, _) => Task.FromResult<ResourceTransformResult?>(args.Type == "aws:sqs/queue:Queue" ? new(args.Args.SetItem("kmsMasterKeyId", "alias/aws/sqs"), args.Options) : null),
        ],
    });

sealed class QueueWithTopic : ComponentResource
{
    public QueueWithTopic(string name, int delay, ComponentResourceOptions options)
        : base("shop:index:QueueWithTopic", name, options)
    {
        Queue = new(name, new() { DelaySeconds = delay }, new() { Parent = this });
        _ = new Sns.Topic(name, new() { DisplayName = Queue.Name }, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["queue"] = Queue.Arn });
    }

    public Sqs.Queue Queue { get; }
}
