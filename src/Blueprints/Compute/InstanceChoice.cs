namespace Blueprints.Compute;

/// <summary>One instance type that a mixed fleet may use.</summary>
/// <param name="InstanceType">The EC2 instance type, of the same processor architecture as the fleet's own.</param>
/// <param name="Weight">How much capacity one of them counts for, 1 to 999; the fleet's minimum and maximum are then in this unit.</param>
public sealed record InstanceChoice(string InstanceType, int Weight = 1);
