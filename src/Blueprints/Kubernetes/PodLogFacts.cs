namespace Blueprints.Kubernetes;

/// <summary>Where the logs of pods go, and who takes them there: the same whatever deploys the cluster. Those of the blueprint's namespace: a block's pods to a group of their own, others to one for all.</summary>
static class PodLogFacts
{
    /// <summary>CPU that the daemon asks for on each node, in thousandths of a vCPU. Source: the chart's values.</summary>
    public const int CpuMillicores = 50;

    /// <summary>Memory that it asks for, in MiB. Source: the chart's values.</summary>
    public const int MemoryMiB = 50;

    /// <summary>What it may do in a group; it makes none, so that none is kept for ever.</summary>
    public static string[] Rights => ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"];

    /// <summary>The group of pods that are no block's.</summary>
    public static string Others(string cluster) => $"/aws/eks/{cluster}/pods";

    /// <summary>The group of a block.</summary>
    public static string Group(string cluster, string block) => $"{Others(cluster)}/{block}";

    /// <summary>The groups of blocks, as Fluent Bit finds them: pods have their block's name as a label.</summary>
    public static string Template(string cluster) => $"{Others(cluster)}/$kubernetes['labels']['{FargateFacts.BlockLabel}']";
}
