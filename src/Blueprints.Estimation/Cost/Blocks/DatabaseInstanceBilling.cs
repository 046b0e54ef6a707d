using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>An RDS instance and the secret with its master password.</summary>
sealed class DatabaseInstanceBilling : BlockBilling<DatabaseInstanceSpec>
{
    public override string Type => "aws:rds/instance:Instance";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, DatabaseInstanceSpec spec, Blueprint blueprint) =>
    [
        new RdsInstance
        {
            Block = block,
            Resource = block,
            Type = Type,
            Engine = spec.Engine,
            InstanceClass = spec.InstanceClass,
            MultiAz = spec.MultiAz,
            StorageGiB = spec.StorageGiB,
            MaxStorageGiB = spec.MaxStorageGiB,
            BackupRetentionDays = spec.BackupRetentionDays,
        },
        new ManagedSecret { Block = block, Resource = block, Type = Type },
    ];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(DatabaseInstanceSpec spec) => [("instanceClass", spec.InstanceClass)];
}
