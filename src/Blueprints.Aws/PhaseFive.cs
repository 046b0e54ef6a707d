using Pulumi;

namespace Blueprints.Aws;

/// <summary>
/// Phase 5, 10,000,000 daily users and more: two regions that both serve, one sharded database over both, fleets of their own for website, API and workers, a cache for
/// rendered pieces. Under the same name it takes over the resources of a <see cref="PhaseFour"/>; its database becomes the first shard.
/// </summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificates and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseFive(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : BlueprintComponent(name, args.ToBlueprint(5), options);
