using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>CockroachDB's pods and their volumes.</summary>
sealed class CockroachDbBilling : PodsBilling<CockroachDbSpec>
{
    public override string Type => "kubernetes:apps/v1:StatefulSet";

    protected override IEnumerable<Billable> Read(string block, CockroachDbSpec spec, Blueprint blueprint) =>
        base.Read(block, spec, blueprint).Append(new StandaloneVolume
        {
            Block = block, Resource = $"{block}-data", Type = "kubernetes:core/v1:PersistentVolumeClaim", Volume = new() { Kind = "gp3", GiB = spec.StorageGiB * spec.Nodes, Origin = $"{spec.Nodes} × {spec.StorageGiB} GiB" },
        });
}
