using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A load test in the cluster, which is in no bill: it takes room for the while that it runs.</summary>
sealed class PodLoadTestBilling : BlockBilling<PodLoadTestSpec>
{
    public override string Type => "kubernetes:k6.io/v1alpha1:TestRun";

    protected override IEnumerable<Billable> Read(string block, PodLoadTestSpec spec, Blueprint blueprint) => [];
}
