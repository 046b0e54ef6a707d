using System.Collections.Immutable;
using Blueprints.Aws;
using Blueprints.Scaling;
using Pulumi;

namespace Cqrs;

/// <summary>
/// Commands and queries apart. Commands write the database and tell a topic what changed; a projector works off its queue and fills a search domain and a cache with data
/// shaped for queries, which never touch the database. The read side lags by the projector's backlog, held at five seconds, and the refresh of the index.
/// </summary>
public static class Program
{
    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var network = new Network("catalog-network", new() { Spec = new() });
        var balancer = new LoadBalancer("catalog-balancer", new()
        {
            Network = network,
            CertificateArn = new Config().Require("certificateArn"),
            Spec = new()
            {
                Targets = [new() { Fleet = "queries" }, new() { Fleet = "commands" }],
                Routes = [new() { Name = "commands", Fleet = "commands", Methods = ["POST", "PUT", "PATCH", "DELETE"] }],
            },
        });

        // The write side.
        var database = new AuroraCluster("catalog-db", new() { Network = network, Spec = new() { DatabaseName = "catalog", Instances = [new() { Name = "writer" }, new() { Name = "standby" }] } });
        var changes = new Topic("catalog-changes", new() { Block = "changes", Spec = new() { Subscriptions = [new() { Queue = "projections" }] } });
        var commands = new WebFleet("catalog-commands", new()
        {
            Network = network,
            Block = "commands",
            Targets = [balancer.Target("commands")],
            Environment = new() { ["DB_ENDPOINT"] = database.Endpoint, ["DB_SECRET_ARN"] = database.SecretArn, ["CHANGES_ARN"] = changes.TopicArn },
            Spec = new() { ContainerImage = Image("commands") },
        });
        database.Grant(commands);
        changes.GrantPublish(commands);

        // What carries changes over.
        var projections = new MessageQueue("catalog-projections", new() { Block = "projections", Senders = [changes.Sender], Spec = new() { OldestMessageAlarmSeconds = 60 } });
        changes.Subscribe(projections);
        var search = new ReadModel("catalog-search", new() { Network = network, Block = "search", Spec = new() { Source = "projections", Projector = "projector" } });
        var views = new CacheCluster("catalog-views", new() { Network = network, Block = "views", Spec = new() });
        var projector = new WebFleet("catalog-projector", new()
        {
            Network = network,
            Block = "projector",
            Queues = new Dictionary<string, Input<string>> { ["projections"] = projections.QueueName }.ToImmutableDictionary(),
            Environment = new() { ["PROJECTIONS_URL"] = projections.QueueUrl, ["SEARCH_ENDPOINT"] = search.Endpoint, ["VIEWS_ENDPOINT"] = views.Endpoint },
            Spec = new()
            {
                ContainerImage = Image("projector"),
                MinInstances = 2,
                MaxInstances = 12,
                Scaling = [new QueueBacklog { Queue = "projections", LatencySeconds = 5, SecondsPerMessage = 0.02m, Concurrency = 4 }],
            },
        });
        projections.GrantReceive(projector);
        search.AllowFrom(projector);
        search.GrantWrite(projector);
        views.AllowFrom(projector);

        // The read side.
        var queries = new WebFleet("catalog-queries", new()
        {
            Network = network,
            Block = "queries",
            Targets = [balancer.Target("queries")],
            Environment = new() { ["SEARCH_ENDPOINT"] = search.Endpoint, ["VIEWS_ENDPOINT"] = views.Endpoint },
            Spec = new() { ContainerImage = Image("queries"), MaxInstances = 20 },
        });
        search.AllowFrom(queries);
        search.GrantRead(queries);
        views.AllowFrom(queries);

        return new Dictionary<string, object?> { ["url"] = balancer.Url, ["searchEndpoint"] = search.Endpoint };
    }

    static string Image(string part) => $"123456789012.dkr.ecr.us-east-1.amazonaws.com/catalog-{part}:3.1.0";
}
