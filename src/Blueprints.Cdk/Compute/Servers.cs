using System.Collections.Immutable;
using Amazon.CDK.AWS.IAM;
using Blueprints.Observability;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Servers inside the network with a role of their own: fleets, container services and pods of a cluster.</summary>
public abstract class Servers : NetworkedBlock
{
    const int HttpsPort = 443;

    private protected Servers(Construct scope, string id, string type, Carried carried, int port, NetworkReference network, string purpose)
        : base(scope, id, type, carried, port, network, purpose) =>
        // Packages, images, AWS's own services: all of them are HTTPS.
        AllowTo("https-out", Cidr.Anywhere, HttpsPort, "HTTPS to anywhere");

    // Pods are in the group of their cluster.
    private protected Servers(Construct scope, string id, string type, Carried carried, int port) : base(scope, id, type, carried, port) { }

    /// <summary>What the application may do: blocks that it calls give it the rights for that.</summary>
    public Role Role { get; private protected set; } = null!;

    /// <summary>Whether it is the application, which reads a database's secret; a pool of connections, say, has users of its own.</summary>
    internal virtual bool IsApplication => true;

    /// <summary>What traces them; null where the spec does not.</summary>
    public ServerTracing? Tracing { get; private set; }

    /// <summary>What profiles them; null where the spec does not.</summary>
    public ServerProfiling? Profiling { get; private set; }

    internal override void Connect(BlockConstruct caller)
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

    /// <summary>Makes what traces and profiles the servers, and tells the application of it beside its surroundings.</summary>
    private protected ImmutableDictionary<string, string> Observe(Tracing? tracing, Profiling? profiling, string collector, ImmutableDictionary<string, string> surroundings)
    {
        Tracing = tracing is null ? null : new(this, Name, tracing, Role);
        Profiling = profiling is null ? null : new(this, Name, profiling, Role);
        var told = (Tracing is null ? [] : TraceCollector.Environment(Tracing.Service, collector)).Concat(Profiling?.Environment ?? []);
        return told.ToImmutableDictionary(setting => setting.Name, setting => setting.Value).SetItems(surroundings);
    }
}
