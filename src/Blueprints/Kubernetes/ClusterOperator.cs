using Blueprints.LoadBalancing;

namespace Blueprints.Kubernetes;

/// <summary>
/// An operator that blocks in pods need and AWS has no add-on for: a chart with its version, where it runs, under which service account, and which pods it brings. What pods ask for: the charts' own values; a pod that asks
/// for nothing takes a place all the same.
/// </summary>
/// <param name="Chart">The chart, and the release's name.</param>
/// <param name="Repository">Where the chart comes from.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="Namespace">The namespace that it runs in.</param>
/// <param name="Purpose">What it is for, for people.</param>
sealed record ClusterOperator(string Chart, string Repository, string Version, string Namespace, string Purpose)
{
    /// <summary>What its role is called, and the service account that takes it on; null where it asks AWS for nothing.</summary>
    public (string Role, string Account)? Identity { get; private init; }

    /// <summary>Its pods: thousandths of a vCPU, MiB and how many; none for a daemon, which is part of every node.</summary>
    public (int CpuMillicores, int MemoryMiB, int Count) Pods { get; private init; }

    /// <summary>Adds nodes when pods find no room, and takes them away.</summary>
    public static ClusterOperator Autoscaler { get; } = new("cluster-autoscaler", "https://kubernetes.github.io/autoscaler", "9.59.1", OperatorRights.SystemNamespace, "adds nodes when pods find no room, and takes them away")
    {
        Identity = ("autoscaler", "cluster-autoscaler"), Pods = (0, 0, 1),
    };

    /// <summary>Brings pods into the target groups of load balancers, and makes load balancers from Ingresses.</summary>
    public static ClusterOperator Balancing { get; } = new("aws-load-balancer-controller", "https://aws.github.io/eks-charts", "1.14.0", OperatorRights.SystemNamespace, "brings pods into target groups and makes load balancers from Ingresses")
    {
        Identity = ("balancing", "aws-load-balancer-controller"), Pods = (0, 0, 2),
    };

    /// <summary>Scales workers by what waits for them: an operator, a server of metrics and one of admission.</summary>
    public static ClusterOperator Keda { get; } = new("keda", "https://kedacore.github.io/charts", "2.18.1", "keda", "scales workers by their queues; its operator has the rights to look at them")
    {
        Identity = ("keda", "keda-operator"), Pods = (100, 100, 3),
    };

    /// <summary>Runs load tests.</summary>
    public static ClusterOperator K6 { get; } = new("k6-operator", "https://grafana.github.io/helm-charts", "3.14.3", "k6-operator-system", "runs TestRuns") { Pods = (100, 50, 1) };

    /// <summary>Sends what pods write to CloudWatch Logs: a daemon of each node, <see cref="PodLogFacts"/>.</summary>
    public static ClusterOperator Logs { get; } = new("aws-for-fluent-bit", "https://aws.github.io/eks-charts", "0.1.35", OperatorRights.SystemNamespace, "sends what pods write to CloudWatch Logs") { Identity = ("logging", "aws-for-fluent-bit") };

    /// <summary>All that there are.</summary>
    public static IEnumerable<ClusterOperator> All => [Autoscaler, Balancing, Keda, K6, Logs];

    /// <summary>Those that a blueprint needs in its cluster; none without a cluster.</summary>
    public static IEnumerable<ClusterOperator> For(Blueprint blueprint) =>
        blueprint.Blocks.OfKind<KubernetesClusterSpec>().Select(block => block.Spec).FirstOrDefault() is { } cluster ? All.Where(known => IsNeeded(known, cluster, blueprint)) : [];

    static bool IsNeeded(ClusterOperator known, KubernetesClusterSpec cluster, Blueprint blueprint) =>
        known == Autoscaler ? cluster.Compute == KubernetesCompute.Nodes && cluster.MinNodes < cluster.MaxNodes
        : known == Balancing ? HasBalancedPods(blueprint)
        : known == Keda ? blueprint.Blocks.OfKind<QueueWorkerSpec>().Any()
        : known == K6 ? blueprint.Blocks.OfKind<PodLoadTestSpec>().Any(test => test.Spec.Runner == K6Runner.TestRun)
        : cluster.PodLogRetentionDays is not null;

    static bool HasBalancedPods(Blueprint blueprint)
    {
        var services = blueprint.Blocks.OfKind<WebServiceSpec>().ToDictionary(service => service.Name, service => service.Spec);
        return services.Values.Any(service => service.Entry is { Via: RoutingApi.Ingress, Class: HttpEntry.AlbClass })
            || blueprint.Blocks.OfKind<LoadBalancerSpec>().Any(balancer => balancer.Spec.Targets.Any(target => services.ContainsKey(target.Fleet)))
            || blueprint.Blocks.OfKind<NetworkLoadBalancerSpec>().Any(balancer => balancer.Spec.Listeners.Any(listener => services.ContainsKey(listener.Target)));
    }
}
