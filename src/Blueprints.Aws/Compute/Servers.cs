using Blueprints.Observability;
using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>What runs the application, whichever way: a <see cref="WebFleet"/> of instances, a service of containers or <see cref="ClusterPods"/>. It calls other blocks with a role of its own.</summary>
public abstract class Servers : NetworkedBlock
{
    const int HttpsPort = 443;

    private protected Servers(
        string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, int port, NetworkReference network, string purpose)
        : base(type, name, block, args, options, port, network, purpose) =>
        // Packages, images, AWS's own services: all of them are HTTPS.
        AllowTo("https-out", Cidr.Anywhere, HttpsPort, "HTTPS to anywhere");

    // Pods are in the group of their cluster.
    private protected Servers(string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, int port) : base(type, name, block, args, options, port) { }

    /// <summary>The application's role. Grants are added to it by what is granted, such as <see cref="ObjectStore.Grant"/>.</summary>
    public Iam.Role Role { get; private protected set; } = null!;

    /// <summary>Whether it is the application, which reads a database's secret; a pool of connections, say, has users of its own.</summary>
    internal virtual bool IsApplication => true;

    /// <summary>What X-Ray has of it; null unless the spec asks for traces.</summary>
    public ServerTracing? Tracing { get; private protected set; }

    /// <summary>What CodeGuru Profiler has of it; null unless the spec asks for profiles.</summary>
    public ServerProfiling? Profiling { get; private protected set; }

    /// <summary>Makes what traces and profiles need, once the role is there.</summary>
    /// <param name="tracing">The spec's traces.</param>
    /// <param name="profiling">The spec's profiles.</param>
    /// <param name="collector">Where the application finds the collector.</param>
    /// <param name="surroundings">What the application is told already.</param>
    /// <returns>The surroundings with what an agent has to know; what is set already stays.</returns>
    private protected InputMap<string> Observe(Tracing? tracing, Profiling? profiling, string collector, InputMap<string> surroundings)
    {
        Tracing = tracing is null ? null : new(Name, tracing, Role, Child());
        Profiling = profiling is null ? null : new(Name, profiling, Role, Child());
        if (tracing is null && profiling is null)
            return surroundings;
        var environment = new InputMap<string>();
        foreach (var (name, value) in Tracing is null ? [] : TraceCollector.Environment(Tracing.Service, collector))
            environment.Add(name, value);
        foreach (var (name, value) in Profiling?.Environment ?? [])
            environment.Add(name, value);
        return InputMap<string>.Merge(environment, surroundings);
    }

    internal override void Connect(BlockComponent caller)
    {
        // A balancer was let in when the servers joined it.
        var joined = caller is LoadBalancer balancer ? balancer.TargetGroups.ContainsKey(Block) : caller is NetworkLoadBalancer network && network.LeadsTo(Block);
        if (!joined)
            base.Connect(caller);
    }

    private protected void AllowCallers(bool publicAddresses, IReadOnlyList<FleetTarget> targets)
    {
        if (publicAddresses)
            AllowFrom("from-users", Cidr.Anywhere, Port, "Users");
        foreach (var group in targets.Where(target => target.Balancer is not null).GroupBy(target => target.Balancer!))
        {
            foreach (var port in group.SelectMany(target => target.Ports.DefaultIfEmpty(new(Port))).Distinct())
                AllowFrom(group.Key, port);
        }
    }
}
