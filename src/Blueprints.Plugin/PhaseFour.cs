using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Phase 4, 1,000,000 to 10,000,000 daily users: a queue with workers that follow its backlog, more readers, a sharded cache. See <see cref="Blueprints.Aws.PhaseFour"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseFour(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(PhaseFour), name, args, args.Blueprint(4), options);
