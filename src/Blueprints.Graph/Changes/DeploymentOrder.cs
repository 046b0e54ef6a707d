using System.Collections.Immutable;

namespace Blueprints.Graph.Changes;

/// <summary>The order in which a deployment can make a graph's resources: what an input comes from is made before; otherwise by stage, type and name.</summary>
static class DeploymentOrder
{
    const int Last = 5;

    // Networks, identities and keys, data stores and queues, load balancers and servers, names and delivery, and whatever watches them.
    static readonly (string Prefix, int Stage)[] Stages =
    [
        ("aws:ec2/launchTemplate", 3),
        ("aws:ec2/instance", 3),
        ("aws:ec2/", 0),
        ("aws:vpc/", 0),
        ("aws:iam/", 1),
        ("aws:kms/", 1),
        ("aws:acm/", 1),
        ("aws:secretsmanager/", 1),
        ("aws:ssm/", 1),
        ("aws:rds/", 2),
        ("aws:dsql/", 2),
        ("aws:dynamodb/", 2),
        ("aws:elasticache/", 2),
        ("aws:opensearch/", 2),
        ("aws:s3/", 2),
        ("aws:efs/", 2),
        ("aws:sqs/", 2),
        ("aws:sns/", 2),
        ("aws:mq/", 2),
        ("aws:msk/", 2),
        ("aws:kinesis/", 2),
        ("aws:lb/", 3),
        ("aws:ecs/", 3),
        ("aws:ecr/", 3),
        ("aws:autoscaling/", 3),
        ("aws:appautoscaling/", 3),
        ("aws:lambda/", 3),
        ("aws:cloudfront/", 4),
        ("aws:route53/", 4),
        ("aws:globalaccelerator/", 4),
        ("aws:wafv2/", 4),
    ];

    public static ImmutableArray<GraphResource> Of(ResourceGraph graph)
    {
        var waiting = graph.Resources.ToDictionary(resource => resource.Urn, resource => Sources(resource, graph).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var users = waiting.SelectMany(pair => pair.Value.Select(source => (Source: source, User: pair.Key))).ToLookup(edge => edge.Source, edge => edge.User, StringComparer.Ordinal);
        var ready = new PriorityQueue<GraphResource, (int Stage, string Type, string Name, string Urn)>();
        foreach (var resource in graph.Resources.Where(resource => waiting[resource.Urn].Count == 0))
            ready.Enqueue(resource, Rank(resource));

        var ordered = ImmutableArray.CreateBuilder<GraphResource>(graph.Resources.Length);
        while (ready.TryDequeue(out var next, out _))
        {
            ordered.Add(next);
            waiting.Remove(next.Urn);
            foreach (var user in users[next.Urn].Where(user => waiting[user].Remove(next.Urn) && waiting[user].Count == 0))
                ready.Enqueue(graph.Find(user)!, Rank(graph.Find(user)!));
        }

        // A recorded file can claim a circle; its members come last instead of never.
        return [.. ordered, .. graph.Resources.Where(resource => waiting.ContainsKey(resource.Urn))];
    }

    static IEnumerable<string> Sources(GraphResource resource, ResourceGraph graph) =>
        resource.PropertyDependencies.Values.SelectMany(urns => urns).Where(urn => urn != resource.Urn && graph.Find(urn) is not null);

    static (int, string, string, string) Rank(GraphResource resource)
    {
        var stage = Stages.Where(entry => resource.Type.StartsWith(entry.Prefix, StringComparison.Ordinal)).Select(entry => (int?)entry.Stage).FirstOrDefault() ?? Last;
        return (stage, resource.Type, resource.Name, resource.Urn);
    }
}
