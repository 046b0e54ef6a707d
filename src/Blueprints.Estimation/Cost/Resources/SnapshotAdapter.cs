using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EBS snapshot: the blocks that it holds, at most its whole volume where nobody says how many; archived ones are cheaper. Rule: EBS pricing page.</summary>
sealed class SnapshotAdapter : RatedAdapter
{
    static readonly (string Item, string Sku, string Key)[] Requests =
    [
        ("Fast snapshot restore", "ebs/snapshot/fast-restore", "fast_snapshot_restore_hours"),
        ("List requests (EBS direct APIs)", "ebs/direct/list", "monthly_list_block_requests"),
        ("Get requests (EBS direct APIs)", "ebs/direct/get", "monthly_get_block_requests"),
        ("Put requests (EBS direct APIs)", "ebs/direct/put", "monthly_put_block_requests"),
    ];

    public override string Type => "aws:ebs/snapshot:Snapshot";

    public override IEnumerable<string> OtherTypes => ["aws:ebs/snapshotCopy:SnapshotCopy", "aws:ebs/snapshotImport:SnapshotImport"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var whole = WholeSize(resource, component) ?? component.Linked(Type).Select(source => WholeSize(source, component.Of(source))).FirstOrDefault(size => size is not null);
        var held = usage.Of("storage_gb").Or(whole is { } size ? size : new Figure(null, "storage_gb"));
        yield return RatedLine.Use("Snapshot storage", resource.Text("storageTier") == "archive" ? "ebs/snapshot/archive" : "ebs/snapshot", held, "all blocks of the volume: the most that a first snapshot holds");
        foreach (var (item, sku, key) in Requests)
        {
            if (usage.Of(key) is { IsKnown: true } figure)
                yield return RatedLine.Use(item, sku, figure);
        }
    }

    // A copy is as large as what it was copied from.
    static decimal? WholeSize(GraphResource snapshot, ComponentView component) =>
        VolumeSize(snapshot) ?? component.Linked("aws:ebs/volume:Volume").Select(volume => volume.Number("size")).FirstOrDefault(size => size is not null);

    static decimal? VolumeSize(GraphResource resource) => resource.Number("volumeSize") ?? resource.Outputs.At("volumeSize").Number();
}
