using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Phase 3, 100,000 to 1,000,000 daily users: three zones, a CDN, connection pooling, readers that scale. See <see cref="Blueprints.Aws.PhaseThree"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseThree(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(PhaseThree), name, args, args.Blueprint(3), options);
