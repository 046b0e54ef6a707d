using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Phase 1, up to 10,000 daily users: one server in a group of one and one database. See <see cref="Blueprints.Aws.PhaseOne"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseOne(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(PhaseOne), name, args, args.Blueprint(1), options);
