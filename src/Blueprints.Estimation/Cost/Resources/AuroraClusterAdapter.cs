using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Aurora cluster: its volume, and the secret with the master password where RDS manages it. Its instances are resources of their own.</summary>
sealed class AuroraClusterAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:rds/cluster:Cluster";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        yield return new AuroraStorage
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            IoOptimized = IsIoOptimized(resource),
            BackupRetentionDays = (int)(resource.Number("backupRetentionPeriod") ?? 1),
        };
        if (resource.Flag("manageMasterUserPassword") ?? false)
            yield return new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type };
    }

    public static bool IsIoOptimized(GraphResource cluster) => cluster.Text("storageType") == "aurora-iopt1";

    public static DatabaseEngine Engine(string? engine) => engine == "aurora-mysql" ? DatabaseEngine.MySql : DatabaseEngine.Postgres;
}
