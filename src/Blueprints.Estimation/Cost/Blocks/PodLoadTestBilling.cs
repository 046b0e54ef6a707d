using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A load test in the cluster, which takes room for the while that it runs and is in no bill but for what it writes, where logs are collected.</summary>
sealed class PodLoadTestBilling : BlockBilling<PodLoadTestSpec>
{
    public override string Type => "kubernetes:k6.io/v1alpha1:TestRun";

    protected override IEnumerable<Billable> Read(string block, PodLoadTestSpec spec, Blueprint blueprint) => blueprint.Blocks.OfKind<KubernetesClusterSpec>().FirstOrDefault().Spec is { PodLogRetentionDays: { } days }
        ? [new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = days }]
        : [];
}
