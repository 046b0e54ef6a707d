namespace Blueprints.Estimation.Calibration;

/// <summary>What one statement costs a database.</summary>
/// <param name="Query">Its text, on one line, or its id where the export has no text.</param>
/// <param name="Calls">How often it ran; 0 or more.</param>
/// <param name="TotalMilliseconds">The time of all runs together; 0 or more.</param>
/// <param name="BlocksHit">Blocks found in memory; null where the export does not say.</param>
/// <param name="BlocksRead">Blocks asked of storage; null where the export does not say.</param>
/// <param name="Rows">Rows returned or changed; null where the export does not say.</param>
public sealed record StatementUse(string Query, double Calls, double TotalMilliseconds, double? BlocksHit = null, double? BlocksRead = null, double? Rows = null)
{
    /// <summary>The mean time of a run; 0 where it never ran.</summary>
    public double MeanMilliseconds => Calls == 0 ? 0 : TotalMilliseconds / Calls;
}
