using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Phase 2, 10,000 to 100,000 daily users: a load balancer, two to six servers, a cache, a database reader and an object store. See <see cref="Blueprints.Aws.PhaseTwo"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseTwo(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(PhaseTwo), name, args, args.Blueprint(2), options);
