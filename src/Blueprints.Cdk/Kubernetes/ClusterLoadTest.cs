using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A load test in a cluster, of which AWS has its output at most: it tells a reader of the template that there is one. The pods are made in the cluster.</summary>
public sealed class ClusterLoadTest : BlockConstruct
{
    /// <summary>Makes the construct.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ClusterLoadTest(Construct scope, string id, ClusterLoadTestProps props) : base(scope, id, "ClusterLoadTest", props.Carry(id)) => LogGroup = props.Cluster?.PodLogs(this, Block);

    /// <summary>What its pods write; null where pods' logs are not collected.</summary>
    public LogGroup? LogGroup { get; }
}
