namespace Blueprints.Simulation.Scaling;

/// <summary>What a policy watches.</summary>
public enum FleetMetric
{
    /// <summary>The busy share of the fleet in service, 0 to 1 (CloudWatch shows it as a percentage). It cannot exceed 1, so a proportional rule sees at most "full".</summary>
    Utilisation,

    /// <summary>Admitted requests per minute and instance in service, as ALBRequestCountPerTarget counts them. Not bounded.</summary>
    RequestsPerInstance,

    /// <summary>Visible messages per instance in service: the backlog less what is in flight.</summary>
    BacklogPerInstance,
}
