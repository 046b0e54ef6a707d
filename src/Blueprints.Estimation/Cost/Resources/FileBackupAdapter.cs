using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A backup of an FSx file system or volume. Rule: FSx pricing pages.</summary>
sealed class FileBackupAdapter : RatedAdapter
{
    public override string Type => "aws:fsx/backup:Backup";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Use("Backup storage", "fsx/backup", usage.Of("backup_storage_gb"))];
}
