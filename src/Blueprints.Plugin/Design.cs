using Pulumi;

namespace Blueprints.Plugin;

/// <summary>A blueprint of one's own, for what no option of a phase says. See <see cref="Blueprints.Aws.BlueprintComponent"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The blueprint and its wiring.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class Design(string name, DesignArgs args, ComponentResourceOptions? options = null)
    : PhaseComponent(nameof(Design), name, args, Blueprints.Blueprint.FromJson(args.Blueprint, "blueprint"), options);
