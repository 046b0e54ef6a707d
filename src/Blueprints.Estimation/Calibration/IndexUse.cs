namespace Blueprints.Estimation.Calibration;

/// <summary>How an index is used.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Index">The index's name.</param>
/// <param name="Scans">How often it was used.</param>
public sealed record IndexUse(string Table, string Index, double Scans);
