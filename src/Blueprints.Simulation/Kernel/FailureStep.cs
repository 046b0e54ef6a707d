namespace Blueprints.Simulation.Kernel;

/// <summary>Instances that fail at the start of a step: a share of those in service, and a count.</summary>
readonly record struct FailureStep(int Step, float Share, float Count);
