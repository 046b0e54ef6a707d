using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch log group: data taken in by log class, kept, and searched. A group beside an ECS service or of a block in pods holds what its containers write. Rule: CloudWatch pricing page.</summary>
sealed class LogGroupAdapter : ResourceAdapter
{
    public override string Type => "aws:cloudwatch/logGroup:LogGroup";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new LogVolume
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            OfRequests = component.Siblings("aws:ecs/service:Service").Any() || PodsInGraph.OfRequests(component),
            RetentionDays = (int)(resource.Number("retentionInDays") ?? 0),
            InfrequentAccess = resource.Text("logGroupClass") == "INFREQUENT_ACCESS",
        },
    ];

    /// <summary>
    /// The logs of a blueprint's database or broker that AWS keeps in groups of its own making, without an end. Elsewhere nothing says that they are not in the graph already.
    /// </summary>
    /// <param name="resource">The database or broker.</param>
    /// <param name="component">Its surroundings.</param>
    /// <param name="published">Whether it publishes logs.</param>
    public static IEnumerable<Billable> OfService(GraphResource resource, ComponentView component, bool published) =>
        published && component.Usage is null ? [new LogVolume { Block = component.Block, Resource = resource.Name, Type = resource.Type }] : [];
}
