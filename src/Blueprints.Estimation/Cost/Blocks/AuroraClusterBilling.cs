using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>
/// An Aurora cluster: each listed instance, readers added by load, the volume, and the secret with the master password. The copy in a replica region has a copy of the
/// secret, a key, and what replication costs.
/// </summary>
sealed class AuroraClusterBilling : BlockBilling<AuroraClusterSpec>
{
    const string Token = "aws:rds/cluster:Cluster";

    public override string Type => Token;

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, AuroraClusterSpec spec, Blueprint blueprint)
    {
        foreach (var instance in spec.Instances)
            yield return Instances(block, spec, $"{block}-{instance.Name}", "aws:rds/clusterInstance:ClusterInstance", instance.InstanceClass, 1, 1);
        if (spec.ReaderScaling is { } scaling)
        {
            var listed = spec.Instances.Count - 1;
            yield return Instances(block, spec, $"{block}-readers", "aws:appautoscaling/target:Target", spec.Instances[0].InstanceClass, scaling.MinReaders - listed, scaling.MaxReaders - listed);
        }

        yield return new AuroraStorage { Block = block, Resource = block, Type = Type, IoOptimized = spec.IoOptimized, BackupRetentionDays = spec.BackupRetentionDays, BacktrackHours = spec.BacktrackHours ?? 0 };
        yield return new LogVolume { Block = block, Resource = block, Type = Type };
        foreach (var billable in spec.IsSecondary ? Copy(block, spec) : Own(block, spec))
            yield return billable;
    }

    static IEnumerable<Billable> Own(string block, AuroraClusterSpec spec) => spec.Global is null
        ? [new ManagedSecret { Block = block, Resource = block, Type = Token }]
        : [new ManagedSecret { Block = block, Resource = $"{block}-master", Type = "aws:secretsmanager/secret:Secret", Keeper = ManagedSecret.OfAccount }];

    static IEnumerable<Billable> Copy(string block, AuroraClusterSpec spec) =>
    [
        new CustomerKey { Block = block, Resource = $"{block}-key", Type = "aws:kms/key:Key" },
        new ManagedSecret { Block = block, Resource = $"{block}-master", Type = "aws:secretsmanager/secret:Secret", Keeper = ManagedSecret.Copy },
        new GlobalCopy { Block = block, Resource = block, Type = Token, IoOptimized = spec.IoOptimized },
        new GlobalReplication { Block = block, Resource = block, Type = Token },
    ];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(AuroraClusterSpec spec) =>
        spec.Instances.Select((instance, i) => ($"instances[{i}].instanceClass", instance.InstanceClass)).Where(named => named.InstanceClass != AuroraInstance.ServerlessClass);

    static AuroraInstances Instances(string block, AuroraClusterSpec spec, string resource, string type, string instanceClass, int min, int max) => new()
    {
        Block = block,
        Resource = resource,
        Type = type,
        Engine = spec.Engine,
        EngineVersion = spec.EngineVersion ?? DatabaseDefaults.AuroraVersion(spec.Engine),
        InstanceClass = instanceClass,
        Min = min,
        Max = max,
        IoOptimized = spec.IoOptimized,
        Serverless = instanceClass == AuroraInstance.ServerlessClass ? spec.Serverless : null,
        AdvancedInsights = spec.Insights == DatabaseInsights.Advanced,
    };
}
