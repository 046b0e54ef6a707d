using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An RDS instance with gp3 storage.</summary>
sealed class RdsInstanceAdapter : ResourceAdapter
{
    public override string Type => "aws:rds/instance:Instance";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        yield return new RdsInstance
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Engine = resource.Text("engine") == "mysql" ? DatabaseEngine.MySql : DatabaseEngine.Postgres,
            InstanceClass = resource.Text("instanceClass") ?? "",
            MultiAz = resource.Flag("multiAz") ?? false,
            StorageGiB = (int)(resource.Number("allocatedStorage") ?? 0),
            MaxStorageGiB = (int?)resource.Number("maxAllocatedStorage"),
            BackupRetentionDays = (int)(resource.Number("backupRetentionPeriod") ?? 0),
        };
        if (resource.Flag("manageMasterUserPassword") ?? false)
            yield return new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type };
    }
}
