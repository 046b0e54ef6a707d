namespace Blueprints.LoadBalancing;

/// <summary>A parameter of the query string, or one of several, that a request must have.</summary>
/// <param name="Value">A pattern for the parameter's value; <c>*</c> and <c>?</c> are wildcards.</param>
/// <param name="Key">The parameter's name. Default: any parameter.</param>
public sealed record QueryCondition(string Value, string? Key = null);
