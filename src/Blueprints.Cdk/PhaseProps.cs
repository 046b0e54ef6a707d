using System.Collections.Immutable;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="PhaseStack"/> takes.</summary>
public sealed record PhaseProps
{
    /// <summary>The region's code. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Which parts the phase has. Default: the phase's own.</summary>
    public PhaseOptions Options { get; init; } = new();

    /// <summary>What it refers to in its own region: from phase 2 on a certificate. Default: nothing.</summary>
    public BlueprintWiring Wiring { get; init; } = new();

    /// <summary>What it refers to in its replica regions, by region code. Default: nothing.</summary>
    public ImmutableDictionary<string, BlueprintWiring> ReplicaWirings { get; init; } = ImmutableDictionary<string, BlueprintWiring>.Empty;

    /// <summary>The AWS account to deploy to, twelve digits. Default: the one that the CDK's command line has at deployment.</summary>
    public string? Account { get; init; }

    /// <summary>Changes the phase's blueprint before it is deployed. Default: leaves it as it is.</summary>
    public Func<Blueprint, Blueprint> Customize { get; init; } = phase => phase;

    internal BlueprintProps ToBlueprint(int phase) => new()
    {
        Blueprint = Customize(Roadmap.Phase(phase, Region, Options)),
        Wiring = Wiring,
        ReplicaWirings = ReplicaWirings,
        Account = Account,
    };
}
