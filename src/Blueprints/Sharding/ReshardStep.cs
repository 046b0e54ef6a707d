namespace Blueprints.Sharding;

/// <summary>One step of a <see cref="ReshardPlan"/>; steps are done in order.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Shard">The shard it is done to; empty for the cut-over, which concerns all.</param>
/// <param name="Description">The step in one sentence.</param>
public sealed record ReshardStep(ReshardAction Action, string Shard, string Description);
