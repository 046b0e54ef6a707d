using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>What all lanes of a row have in common: time, delays, policies, injected events.</summary>
sealed record FleetShape(StepClock Clock, int LaunchSteps, int WarmSteps, int PooledSteps, int Receives, int VisibilitySteps, ScalingPolicy[] Policies, int[] ParameterCounts,
    FailureStep[] Events);
