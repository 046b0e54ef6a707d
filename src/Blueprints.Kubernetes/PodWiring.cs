using Blueprints.Aws;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>What pods are told of AWS.</summary>
static class PodWiring
{
    /// <summary>The addresses of the blocks on AWS that pods call or work for, as the variables of a ConfigMap for each.</summary>
    public static Dictionary<string, InputMap<string>> Endpoints(Blueprint blueprint, IReadOnlyDictionary<string, BlockComponent> components) =>
        Called(blueprint).Distinct().Where(block => components.GetValueOrDefault(block) is { } component and not ClusterPods && component.Environment.Any())
            .ToDictionary(block => block, block => Variables(components[block]));

    /// <summary>The target groups of balancers before web services: by balancer, or listener of a network load balancer, then by service.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, Input<string>>> TargetGroups(Blueprint blueprint, IReadOnlyDictionary<string, BlockComponent> components) => blueprint.Blocks.OfKind<LoadBalancerSpec>()
        .Select(balancer => (balancer.Name, Groups: Groups(blueprint, balancer.Spec, (LoadBalancer)components[balancer.Name])))
        .Concat(blueprint.Blocks.OfKind<NetworkLoadBalancerSpec>().SelectMany(balancer => balancer.Spec.Listeners.Select(listener => (Name: $"{balancer.Name}-{listener.Name}", Groups: Groups(blueprint, listener, (NetworkLoadBalancer)components[balancer.Name])))))
        .Where(balancer => balancer.Groups.Count > 0)
        .ToDictionary(balancer => balancer.Name, balancer => (IReadOnlyDictionary<string, Input<string>>)balancer.Groups);

    // The group of a listener that leads to pods, which they join at their own port.
    static Dictionary<string, Input<string>> Groups(Blueprint blueprint, NetworkListener listener, NetworkLoadBalancer balancer) => blueprint.Blocks.TryGet<WebServiceSpec>(listener.Target, out _)
        ? new() { [listener.Target] = balancer.TargetGroups[listener.Name].Arn }
        : [];

    static Dictionary<string, Input<string>> Groups(Blueprint blueprint, LoadBalancerSpec spec, LoadBalancer balancer) => spec.Targets.Select(target => target.Fleet)
        .Where(service => blueprint.Blocks.TryGet<WebServiceSpec>(service, out _))
        .ToDictionary(service => service, service => balancer.Target(service).TargetGroupArn);

    static IEnumerable<string> Called(Blueprint blueprint)
    {
        var pods = blueprint.Blocks.OfKind<IPodsSpec>().Select(block => block.Name).ToHashSet();
        return blueprint.Flows.Where(flow => pods.Contains(flow.From)).Select(flow => flow.To)
            .Concat(blueprint.Flows.Where(flow => pods.Contains(flow.To)).Select(flow => flow.From))
            .Concat(blueprint.Blocks.OfKind<QueueWorkerSpec>().Select(worker => worker.Spec.Queue))
            .Concat(blueprint.Blocks.OfKind<PgBouncerSpec>().Select(pool => pool.Spec.Database));
    }

    static InputMap<string> Variables(BlockComponent component)
    {
        var variables = new InputMap<string>();
        foreach (var (name, value) in component.Environment)
            variables.Add($"{KubernetesNames.VariablePrefix(component.Block)}_{name}", value);
        return variables;
    }
}
