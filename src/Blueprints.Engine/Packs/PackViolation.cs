namespace Blueprints.Engine.Packs;

/// <summary>What a policy of a pack found.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Message">What is wrong, in the pack's own words.</param>
/// <param name="Level">The level.</param>
/// <param name="Urn">The resource; null for the stack as a whole.</param>
public sealed record PackViolation(string Policy, string Message, PackLevel Level, string? Urn);
