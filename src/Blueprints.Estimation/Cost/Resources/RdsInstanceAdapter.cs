using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An RDS instance with gp3 storage, or a read replica, whose engine and storage are those of the instance beside it.</summary>
sealed class RdsInstanceAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:rds/instance:Instance";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var source = IsReplica(resource) ? component.Siblings(Type).FirstOrDefault(other => !IsReplica(other)) ?? resource : resource;
        yield return new RdsInstance
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Engine = source.Text("engine") == "mysql" ? DatabaseEngine.MySql : DatabaseEngine.Postgres,
            InstanceClass = resource.Text("instanceClass") ?? "",
            MultiAz = resource.Flag("multiAz") ?? false,
            StorageGiB = (int)(source.Number("allocatedStorage") ?? 0),
            MaxStorageGiB = (int?)source.Number("maxAllocatedStorage"),
            BackupRetentionDays = (int)(resource.Number("backupRetentionPeriod") ?? 0),
            StorageIops = (int?)resource.Number("iops"),
            StorageThroughputMiBps = (int?)resource.Number("storageThroughput"),
            AdvancedInsights = AuroraClusterAdapter.HasAdvancedInsights(resource),
        };
        if (resource.Flag("manageMasterUserPassword") ?? false)
            yield return new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type };
    }

    // A replica takes its engine from its source, so it names none.
    public static bool IsReplica(GraphResource instance) => instance.Text("engine") is null;
}
