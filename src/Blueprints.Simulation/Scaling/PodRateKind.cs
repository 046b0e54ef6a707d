namespace Blueprints.Simulation.Scaling;

/// <summary>What a HorizontalPodAutoscaler's rate policy counts.</summary>
public enum PodRateKind
{
    /// <summary>Pods.</summary>
    Pods,

    /// <summary>Per cent of the pods at the period's start; what remains is rounded up going up and down going down.</summary>
    Percent,
}
