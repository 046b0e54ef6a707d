using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An Aurora cluster: its volume, the secret with the master password where RDS manages it, and replication where it joins a global database that was there before it: a
/// primary cluster is what the global database is made from. Its instances are resources of their own.
/// </summary>
sealed class AuroraClusterAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:rds/cluster:Cluster";
    const int SecondsPerHour = 3_600;

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        // A Multi-AZ cluster of plain RDS: three instances on provisioned storage.
        if (resource.Text("engine") is "mysql" or "postgres")
        {
            yield return new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [RatedLine.Unpriced("Multi-AZ database cluster", "clusters with two readable standbys have prices of their own, which the catalog does not hold")] };
            yield break;
        }

        // Its capacity has no price any more: AWS ended the first version of serverless clusters on 2025-03-31.
        if (resource.Text("engineMode") == "serverless")
        {
            _ = component.Usage?.Of("capacity_units_per_hr");
            yield return new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [RatedLine.Unpriced("Serverless capacity (first version)", "AWS ended it on 2025-03-31; serverless instances (db.serverless) took its place")] };
        }

        yield return new AuroraStorage
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            IoOptimized = IsIoOptimized(resource),
            BackupRetentionDays = (int)(resource.Number("backupRetentionPeriod") ?? 1),
            BacktrackHours = (int)(resource.Number("backtrackWindow") ?? 0) / SecondsPerHour,
        };
        foreach (var logs in LogGroupAdapter.OfService(resource, component, HasLogs(resource)))
            yield return logs;
        if (resource.Flag("manageMasterUserPassword") ?? false)
            yield return new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type };
        if (resource.Property("globalClusterIdentifier") is null)
            yield break;
        yield return new GlobalCopy { Block = component.Block, Resource = resource.Name, Type = Type, IoOptimized = IsIoOptimized(resource) };
        yield return new GlobalReplication { Block = component.Block, Resource = resource.Name, Type = Type };
    }

    public static bool IsIoOptimized(GraphResource cluster) => cluster.Text("storageType") == "aurora-iopt1";

    public static bool HasLogs(GraphResource database) => database.Property("enabledCloudwatchLogsExports") is { ValueKind: System.Text.Json.JsonValueKind.Array } exports && exports.GetArrayLength() > 0;

    public static bool HasAdvancedInsights(GraphResource database) => database.Text("databaseInsightsMode") == "advanced";

    /// <summary>The bounds of serverless capacity; null where the cluster has none.</summary>
    public static ServerlessCapacity? Serverless(GraphResource cluster) => cluster.Property("serverlessv2ScalingConfiguration") is { } scaling
        ? new() { MinAcu = ((System.Text.Json.JsonElement?)scaling).At("minCapacity").Number() ?? 0, MaxAcu = ((System.Text.Json.JsonElement?)scaling).At("maxCapacity").Number() ?? 0 }
        : null;

    public static DatabaseEngine Engine(string? engine) => engine == "aurora-mysql" ? DatabaseEngine.MySql : DatabaseEngine.Postgres;
}
