using Pulumi;

namespace Blueprints.Aws;

/// <summary>Phase 1, up to 10,000 daily users: one server and one database. Under the same name, a <see cref="PhaseTwo"/> takes over its resources.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseOne(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : BlueprintComponent(name, args.ToBlueprint(1), options);
