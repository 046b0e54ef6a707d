namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The adapters of further databases, analytics, governance and developer tools.</summary>
static class ServiceKinds
{
    /// <summary>One for each kind.</summary>
    public static IEnumerable<ResourceAdapter> Adapters { get; } =
    [
        new CertificateAuthorityAdapter(),
        new HardwareKeyModuleAdapter(),
        new TrailAdapter(),
        new ConfigRuleAdapter(),
        new ConfigRecorderAdapter(),
        new DirectoryAdapter(),
        new ReplicationInstanceAdapter(),
        new DocumentClusterAdapter(),
        new DocumentInstanceAdapter(),
        new DocumentSnapshotAdapter(),
        new GraphDatabaseClusterAdapter(),
        new GraphDatabaseInstanceAdapter(),
        new GraphDatabaseSnapshotAdapter(),
        new DedicatedHostAdapter(),
        new GlueJobAdapter(),
        new GlueCrawlerAdapter(),
        new GlueCatalogAdapter(),
        new GrafanaAdapter(),
        new FlinkApplicationAdapter(),
        new FlinkSnapshotAdapter(),
        new AirflowAdapter(),
        new WarehouseAdapter(),
        new ActivationAdapter(),
        new TransferServerAdapter(),
        new VirtualServerAdapter(),
        new InventoryAdapter(),
        new DirectoryBucketAdapter(),
        new StorageAnalysisAdapter(),
        new ClassicWebAclAdapter(),
        new MemoryDatabaseAdapter(),
        new UserPoolAdapter(),
        new KafkaConnectorAdapter(),
        new PipelineAdapter(),
        new TemplateStackAdapter(),
        new BeanstalkAdapter(),
    ];
}
