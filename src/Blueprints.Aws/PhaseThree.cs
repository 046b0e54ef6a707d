using Pulumi;

namespace Blueprints.Aws;

/// <summary>
/// Phase 3, 100,000 to 1,000,000 daily users: a third zone, a CDN before the load balancer and the files, a connection pool before a bigger database whose readers scale, a larger cache.
/// Under the same name it takes over the resources of a <see cref="PhaseTwo"/>.
/// </summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class PhaseThree(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : BlueprintComponent(name, args.ToBlueprint(3), options);
