using Pulumi;

namespace Blueprints.Plugin;

/// <summary>What a phase takes, in the types that a component plugin can carry to other languages.</summary>
public sealed class PhaseArgs : EntryArgs
{
    /// <summary>The AWS region, which has to be the provider's. Default: <c>us-east-1</c>.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>Which parts of the phase to turn on or off. Default: none, the phase as it is.</summary>
    [Input("options")]
    public OptionsArgs? Options { get; set; }

    internal Blueprint Blueprint(int phase) => Roadmap.Phase(phase, Region ?? "us-east-1", (Options ?? new()).ToOptions());
}
