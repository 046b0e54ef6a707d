using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>An RDS instance, its read replicas and the secret with its master password.</summary>
sealed class DatabaseInstanceBilling : BlockBilling<DatabaseInstanceSpec>
{
    public override string Type => "aws:rds/instance:Instance";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, DatabaseInstanceSpec spec, Blueprint blueprint)
    {
        var instance = Instance(block, spec);
        yield return instance;
        yield return Logs(block, block);
        foreach (var replica in spec.Replicas)
        {
            yield return instance with
            {
                Resource = $"{block}-{replica.Name}",
                InstanceClass = replica.InstanceClass ?? spec.InstanceClass,
                MultiAz = false,
                BackupRetentionDays = 0,
            };
            yield return Logs(block, $"{block}-{replica.Name}");
        }

        yield return new ManagedSecret { Block = block, Resource = block, Type = Type };
    }

    protected override IEnumerable<(string Property, string Type)> MachineTypes(DatabaseInstanceSpec spec) => spec.Replicas
        .Select((replica, i) => (Property: $"replicas[{i}].instanceClass", Type: replica.InstanceClass))
        .Where(replica => replica.Type is not null)
        .Select(replica => (replica.Property, replica.Type!))
        .Prepend(("instanceClass", spec.InstanceClass));

    LogVolume Logs(string block, string resource) => new() { Block = block, Resource = resource, Type = Type };

    RdsInstance Instance(string block, DatabaseInstanceSpec spec) => new()
    {
        Block = block,
        Resource = block,
        Type = Type,
        Engine = DatabaseDefaults.RdsEngine(spec.Engine),
        EngineVersion = spec.EngineVersion ?? DatabaseDefaults.RdsVersion(spec.Engine),
        InstanceClass = spec.InstanceClass,
        MultiAz = spec.MultiAz,
        StorageGiB = spec.StorageGiB,
        MaxStorageGiB = spec.MaxStorageGiB,
        BackupRetentionDays = spec.BackupRetentionDays,
        StorageIops = spec.StorageIops,
        StorageThroughputMiBps = spec.StorageThroughputMiBps,
        AdvancedInsights = spec.Insights == DatabaseInsights.Advanced,
    };
}
