using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EBS volume; one made from a snapshot without a size is as large as the snapshot's volume.</summary>
sealed class VolumeAdapter : ResourceAdapter
{
    public override string Type => "aws:ebs/volume:Volume";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var volume = Volumes.Of(resource.Inputs);
        return [new StandaloneVolume { Block = component.Block, Resource = resource.Name, Type = Type, Volume = volume with { GiB = volume.GiB ?? resource.Outputs.At("size").Number() ?? SnapshotSize(component) } }];
    }

    static decimal? SnapshotSize(ComponentView component) =>
        component.Linked("aws:ebs/snapshot:Snapshot").Select(snapshot => snapshot.Outputs.At("volumeSize").Number()).FirstOrDefault(size => size is not null);
}
