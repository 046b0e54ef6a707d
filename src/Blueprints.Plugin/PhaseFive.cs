using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Phase 5, 10,000,000 daily users and more: two regions that both serve, one sharded database over both. See <see cref="Blueprints.Aws.PhaseFive"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseFive(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(PhaseFive), name, args, args.Blueprint(5), options);
