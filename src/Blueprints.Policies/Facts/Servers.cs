using Blueprints.Compute;
using Blueprints.Kubernetes;

namespace Blueprints.Policies;

/// <summary>Reads the blocks that run an application alike, whether they are instances or containers.</summary>
static class Servers
{
    public static IEnumerable<(string Name, IServerSpec Spec)> Of(Blueprint design) => design.Blocks.OfKind<IServerSpec>();

    /// <summary>The largest number of servers.</summary>
    public static int Most(this IServerSpec servers) => servers switch
    {
        FleetSpec fleet => fleet.MaxInstances,
        ContainerServiceSpec service => service.MaxTasks,
        IPodsSpec pods => pods.MostPods,
        _ => 0,
    };

    /// <summary>The smallest number of servers.</summary>
    public static int Fewest(this IServerSpec servers) => servers switch
    {
        FleetSpec fleet => fleet.MinInstances,
        ContainerServiceSpec service => service.MinTasks,
        IPodsSpec pods => pods.FewestPods,
        _ => 0,
    };
}
