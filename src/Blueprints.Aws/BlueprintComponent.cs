using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>
/// A whole blueprint: each block is a child component named after it, and the flows decide who may call whom. Resource names come from the component's name and the
/// blocks' names only, so a stack that moves to another phase keeps what both phases have.
/// </summary>
public class BlueprintComponent : ComponentResource
{
    readonly ImmutableDictionary<string, BlockComponent> _blocks;

    /// <summary>Deploys a blueprint.</summary>
    /// <param name="name">The component's name; the beginning of all its resources' names.</param>
    /// <param name="args">The blueprint and, for load balancers, the certificate.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    public BlueprintComponent(string name, BlueprintArgs args, ComponentResourceOptions? options = null)
        : base("blueprints:aws:Blueprint", name, args.Validated(), options)
    {
        Blueprint = args.Blueprint;
        var assembly = new BlueprintAssembly(name, args.Blueprint.RegionParts.First().Blueprint, args.CertificateArn, args.AvailabilityZones, this)
        {
            Entry = new(args.HostedZoneId, args.TrustStoreArn, args.SignInSecret),
            ReplicaRegions = [.. args.Blueprint.ReplicaRegions.Select(replica => replica.Region)],
            Edge = args.Edge ?? new(),
            SearchMasterUserArn = args.SearchMasterUserArn,
            ClusterAdministrators = args.ClusterAdministrators,
        };
        assembly.Make(spec => !spec.StandsOnce);
        assembly.Replicas = [.. args.Blueprint.RegionParts.Skip(1).Select(part => Replicate(part, args, assembly.Components))];
        assembly.Make(spec => spec.StandsOnce);
        assembly.Connect();
        _blocks = assembly.Components;
        Replicas = assembly.Replicas.ToImmutableDictionary(replica => replica.Region);
        Endpoint = BlueprintOutputs.Endpoint(this);
        RegisterOutputs();
    }

    /// <summary>What is deployed.</summary>
    public Blueprint Blueprint { get; }

    /// <summary>The replica regions by region code; none in most blueprints.</summary>
    public ImmutableDictionary<string, ReplicaRegionComponent> Replicas { get; }

    /// <summary>Where users call: <c>https://…</c>; null if no flow comes from users to a load balancer or to a fleet with public addresses.</summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; }

    // A provider of its own, because every resource of the replica stands in its region. It is made here, where the region is known.
    ReplicaRegionComponent Replicate(RegionPart part, BlueprintArgs args, ImmutableDictionary<string, BlockComponent> primaries)
    {
        var region = part.Blueprint.Region;
        var replica = $"{GetResourceName()}-{region}";
        var provider = new global::Pulumi.Aws.Provider(replica, new() { Region = region }, new() { Parent = this });
        return new(replica, new()
        {
            Part = part,
            Primaries = primaries,
            CertificateArn = args.ReplicaCertificateArns.GetValueOrDefault(region),
            AvailabilityZones = args.ReplicaAvailabilityZones.GetValueOrDefault(region),
            ClusterAdministrators = args.ClusterAdministrators,
            Entry = new(args.HostedZoneId, args.ReplicaTrustStoreArns.GetValueOrDefault(region), args.SignInSecret),
        }, new() { Parent = this, Provider = provider });
    }

    /// <summary>The component of a block.</summary>
    /// <typeparam name="TComponent">Its class, such as <see cref="WebFleet"/>.</typeparam>
    /// <param name="block">The block's name.</param>
    /// <exception cref="ArgumentException">There is no such block, or it is of another kind.</exception>
    public TComponent Find<TComponent>(string block) where TComponent : BlockComponent => _blocks.GetValueOrDefault(block) as TComponent
        ?? throw new ArgumentException(
            $"block is \"{block}\"; allowed: a {typeof(TComponent).Name} of {string.Join(", ", OfKind<TComponent>().Select(component => component.Block))}; name one of these", nameof(block));

    /// <summary>The components of one kind, in the blueprint's order.</summary>
    /// <typeparam name="TComponent">Their class; <see cref="BlockComponent"/> for all.</typeparam>
    public IEnumerable<TComponent> OfKind<TComponent>() where TComponent : BlockComponent => Blueprint.Blocks.Select(block => _blocks[block.Name]).OfType<TComponent>();

    /// <summary>
    /// What a stack should tell: <c>endpoint</c>, <c>databaseEndpoint</c>, <c>databaseSecretArn</c>, <c>cacheEndpoint</c>, <c>bucketName</c>. Of several blocks of a kind, the
    /// first has the plain name; the others add theirs: <c>databaseEndpoint-orders</c>.
    /// </summary>
    public IDictionary<string, object?> StackOutputs() => BlueprintOutputs.Of(this);
}
