namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The adapters of application interfaces, workflows, files and backups.</summary>
static class ApplicationKinds
{
    /// <summary>One for each kind.</summary>
    public static IEnumerable<ResourceAdapter> Adapters { get; } =
    [
        new RestApiAdapter(),
        new ApiStageAdapter(),
        new HttpApiAdapter(),
        new GraphQlApiAdapter(),
        new GraphQlCacheAdapter(),
        new StateMachineAdapter(),
        new FileSystemAdapter(),
        new FsxFilesAdapter(),
        new LustreFilesAdapter(),
        new FileBackupAdapter(),
        new BackupVaultAdapter(),
    ];
}
