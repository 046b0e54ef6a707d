using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An RDS instance with gp3 storage, or a read replica, whose engine and storage are those of the instance beside it.</summary>
sealed class RdsInstanceAdapter : ResourceAdapter
{
    const string Disabled = "open-source-rds-extended-support-disabled";

    public const string TypeToken = "aws:rds/instance:Instance";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var source = IsReplica(resource) ? component.Referred("replicateSourceDb", Type) is { } main && !IsReplica(main) ? main : component.Siblings(Type).FirstOrDefault(other => !IsReplica(other)) ?? resource : resource;
        var storage = StorageType(resource.Property("storageType") is null ? source : resource);
        var allocated = resource.Number("allocatedStorage") ?? source.Number("allocatedStorage") ?? resource.Outputs.At("allocatedStorage").Number();
        yield return new RdsInstance
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Engine = Engine(source),
            EngineVersion = (resource.Text("engineLifecycleSupport") ?? source.Text("engineLifecycleSupport")) == Disabled ? "" : source.Text("engineVersion") ?? source.Outputs.At("engineVersion").Text() ?? "",
            LicenseModel = resource.Text("licenseModel") ?? source.Text("licenseModel") ?? "",
            StorageType = storage,
            InstanceClass = resource.Text("instanceClass") ?? "",
            MultiAz = resource.Flag("multiAz") ?? false,
            StorageGiB = (int)(allocated ?? LeastStorage(storage)),
            StorageIsKnown = allocated is not null,
            MaxStorageGiB = (int?)source.Number("maxAllocatedStorage"),
            BackupRetentionDays = (int)(resource.Number("backupRetentionPeriod") ?? 0),
            StorageIops = (int?)resource.Number("iops"),
            StorageThroughputMiBps = (int?)resource.Number("storageThroughput"),
            PublicAddress = resource.Flag("publiclyAccessible") ?? false,
            AdvancedInsights = AuroraClusterAdapter.HasAdvancedInsights(resource),
        };
        foreach (var logs in LogGroupAdapter.OfService(resource, component, AuroraClusterAdapter.HasLogs(resource)))
            yield return logs;
        if (resource.Flag("manageMasterUserPassword") ?? false)
            yield return new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type };
    }

    // Without a word, storage is gp2, or io1 where I/O is provisioned (RDS API, CreateDBInstance).
    static string StorageType(GraphResource resource) => resource.Text("storageType") ?? (resource.Number("iops") is null ? "gp2" : "io1");

    // What AWS takes at least: 100 GiB of provisioned I/O, 20 GiB of anything else, 5 GiB of magnetic disks (RDS User Guide, "Amazon RDS DB instance storage").
    static decimal LeastStorage(string storage) => storage switch { "io1" or "io2" => 100, "standard" => 5, _ => 20 };

    static string Engine(GraphResource source) => source.Text("engine") ?? source.Outputs.At("engine").Text() ?? "unknown";

    // A replica takes its engine from its source, so it names none.
    public static bool IsReplica(GraphResource instance) => instance.Property("replicateSourceDb") is not null || instance.Text("engine") is null;
}
