using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An instance of an Aurora cluster; the cluster beside it says how its storage is billed.</summary>
sealed class AuroraInstanceAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:rds/clusterInstance:ClusterInstance";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) => [Instances(resource, component, Type, resource, 1, 1)];

    /// <summary>Instances of the class of one instance.</summary>
    public static AuroraInstances Instances(GraphResource resource, ComponentView component, string type, GraphResource model, int min, int max) => new()
    {
        Block = component.Block,
        Resource = resource.Name,
        Type = type,
        Engine = AuroraClusterAdapter.Engine(model.Text("engine")),
        EngineVersion = model.Text("engineVersion") ?? component.Siblings(AuroraClusterAdapter.TypeToken).Select(cluster => cluster.Text("engineLifecycleSupport") == "open-source-rds-extended-support-disabled" ? "" : cluster.Text("engineVersion")).FirstOrDefault() ?? "",
        InstanceClass = model.Text("instanceClass") ?? "",
        Min = min,
        Max = max,
        IoOptimized = component.Siblings(AuroraClusterAdapter.TypeToken).Any(AuroraClusterAdapter.IsIoOptimized),
        Serverless = model.Text("instanceClass") == AuroraInstance.ServerlessClass
            ? component.Siblings(AuroraClusterAdapter.TypeToken).Select(AuroraClusterAdapter.Serverless).FirstOrDefault()
            : null,
        PublicAddresses = model.Flag("publiclyAccessible") ?? false,
        AdvancedInsights = component.Siblings(AuroraClusterAdapter.TypeToken).Any(AuroraClusterAdapter.HasAdvancedInsights),
    };
}
