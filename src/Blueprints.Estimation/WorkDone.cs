namespace Blueprints.Estimation;

/// <summary>How far a long piece of work is.</summary>
/// <param name="What">What is being done, in words.</param>
/// <param name="Share">The part that is done; 0 to 1.</param>
public readonly record struct WorkDone(string What, double Share);
