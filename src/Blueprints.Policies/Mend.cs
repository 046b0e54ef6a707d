namespace Blueprints.Policies;

/// <summary>
/// The input that mends a finding by one value: nothing is replaced, deleted or dearer for it. Pulumi sets it before the resource is made where the policy's enforcement level
/// is <c>remediate</c>.
/// </summary>
/// <param name="Input">The input's path in the provider's words, with dots: <c>metadataOptions.httpTokens</c>.</param>
/// <param name="Json">The value as JSON: <c>"required"</c>, <c>true</c>, <c>20</c>.</param>
public sealed record Mend(string Input, string Json);
