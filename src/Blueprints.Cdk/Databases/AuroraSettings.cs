using Amazon.CDK.AWS.RDS;
using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>What an Aurora cluster and its instances are told, whatever their place in a global database.</summary>
static class AuroraSettings
{
    public static CfnDBClusterProps Cluster(AuroraClusterSpec spec, string version, int port, CfnDBSubnetGroup subnets, CfnDBClusterParameterGroup parameters, string securityGroup) => new()
    {
        Engine = DatabaseDefaults.AuroraEngine(spec.Engine),
        EngineVersion = version,
        Port = port,
        DbSubnetGroupName = subnets.Ref,
        DbClusterParameterGroupName = parameters.Ref,
        VpcSecurityGroupIds = [securityGroup],
        EnableIamDatabaseAuthentication = true,
        StorageEncrypted = true,
        BackupRetentionPeriod = spec.BackupRetentionDays,
        CopyTagsToSnapshot = true,
        DeletionProtection = spec.DeletionProtection,
        EnableCloudwatchLogsExports = DatabaseSettings.AuroraLogs(spec.Engine),
        StorageType = spec.IoOptimized ? "aurora-iopt1" : null,
        // Advanced mode wants both for the whole cluster.
        PerformanceInsightsEnabled = spec.Insights == DatabaseInsights.Advanced ? true : null,
        PerformanceInsightsRetentionPeriod = spec.Insights == DatabaseInsights.Advanced ? DatabaseSettings.InsightsDays(spec.Insights) : null,
        ServerlessV2ScalingConfiguration = spec.Serverless is { } capacity
            ? new CfnDBCluster.ServerlessV2ScalingConfigurationProperty { MinCapacity = (double)capacity.MinAcu, MaxCapacity = (double)capacity.MaxAcu }
            : null,
        BacktrackWindow = spec.BacktrackHours is { } hours ? TimeSpan.FromHours(hours).TotalSeconds : null,
    };

    /// <summary>Options that are newer than the oldest CDK we work with.</summary>
    public static void AddNewer(CfnDBCluster cluster, AuroraClusterSpec spec)
    {
        cluster.AddPropertyOverride("DatabaseInsightsMode", DatabaseSettings.InsightsMode(spec.Insights));
        if (spec.Serverless?.SecondsUntilAutoPause is { } seconds)
            cluster.AddPropertyOverride("ServerlessV2ScalingConfiguration.SecondsUntilAutoPause", seconds);
    }

    public static CfnDBInstanceProps Instance(AuroraClusterSpec spec, int position, string cluster, string? monitoringRole)
    {
        var instance = spec.Instances[position];
        var insights = DatabaseSettings.AuroraHasInsights(spec.Engine, instance.InstanceClass);
        return new()
        {
            DbClusterIdentifier = cluster,
            Engine = DatabaseDefaults.AuroraEngine(spec.Engine),
            DbInstanceClass = instance.InstanceClass,
            PromotionTier = instance.PromotionTier ?? DatabaseSettings.PromotionTier(position),
            PubliclyAccessible = false,
            // The version is the cluster's and the spec's: an upgrade is a change one sees.
            AutoMinorVersionUpgrade = false,
            EnablePerformanceInsights = insights,
            PerformanceInsightsRetentionPeriod = insights ? DatabaseSettings.InsightsDays(spec.Insights) : null,
            AvailabilityZone = instance.AvailabilityZone,
            MonitoringInterval = spec.EnhancedMonitoringSeconds,
            MonitoringRoleArn = monitoringRole,
        };
    }
}
