using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A backup vault: what it keeps and what is restored from it, by the kind of resource. Rule: AWS Backup pricing page.</summary>
sealed class BackupVaultAdapter : RatedAdapter
{
    static readonly (string Item, string Sku, string Key)[] Dimensions =
    [
        ("EBS snapshots", "ebs-snapshot", "monthly_ebs_snapshot_gb"),
        ("EFS backups (warm)", "efs-warm", "monthly_efs_warm_backup_gb"),
        ("EFS backups (cold)", "efs-cold", "monthly_efs_cold_backup_gb"),
        ("RDS snapshots", "rds-snapshot", "monthly_rds_snapshot_gb"),
        ("Aurora snapshots", "aurora-snapshot", "monthly_aurora_snapshot_gb"),
        ("DynamoDB backups", "dynamodb", "monthly_dynamodb_backup_gb"),
        ("FSx for Windows backups", "fsx-windows", "monthly_fsx_windows_backup_gb"),
        ("FSx for Lustre backups", "fsx-lustre", "monthly_fsx_lustre_backup_gb"),
        ("S3 backups", "s3-warm", "monthly_s3_backup_gb"),
        ("EFS restores (warm)", "efs-warm-restore", "monthly_efs_warm_restore_gb"),
        ("EFS restores (cold)", "efs-cold-restore", "monthly_efs_cold_restore_gb"),
        ("EFS restores (single files)", "efs-item-restore", "monthly_efs_item_restore_requests"),
        ("DynamoDB restores", "dynamodb-restore", "monthly_dynamodb_restore_gb"),
    ];

    public override string Type => "aws:backup/vault:Vault";

    public override IEnumerable<string> OtherTypes => ["aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        Dimensions.Select(dimension => RatedLine.Use(dimension.Item, $"backup/{dimension.Sku}", usage.Of(dimension.Key)));
}
