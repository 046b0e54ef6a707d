namespace Blueprints.Estimation.Calibration;

/// <summary>A statement in the order of the time that all of its runs take together: calls × mean.</summary>
/// <param name="Use">The statement.</param>
/// <param name="Share">Its share of the time of all statements; 0 to 1.</param>
public sealed record RankedStatement(StatementUse Use, double Share);
