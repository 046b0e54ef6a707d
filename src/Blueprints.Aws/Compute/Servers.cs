using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Blueprints.Aws;

/// <summary>What runs the application, whichever way: a <see cref="WebFleet"/> of instances or a service of containers. It calls other blocks with a role of its own.</summary>
public abstract class Servers : NetworkedBlock
{
    const int HttpsPort = 443;

    private protected Servers(
        string type, string name, string block, ResourceArgs args, ComponentResourceOptions? options, int port, NetworkReference network, string purpose)
        : base(type, name, block, args, options, port, network, purpose) =>
        // Packages, images, AWS's own services: all of them are HTTPS.
        AllowTo("https-out", Cidr.Anywhere, HttpsPort, "HTTPS to anywhere");

    /// <summary>The application's role. Grants are added to it by what is granted, such as <see cref="ObjectStore.Grant"/>.</summary>
    public Iam.Role Role { get; private protected set; } = null!;

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
