namespace Blueprints.Estimation.Calibration;

/// <summary>How a table is read and written.</summary>
/// <param name="Table">Its name.</param>
/// <param name="SequentialScans">How often it was read from end to end.</param>
/// <param name="SequentialRows">Rows that these scans read.</param>
/// <param name="IndexScans">How often an index led to its rows.</param>
/// <param name="RowsWritten">Rows inserted, updated and deleted.</param>
/// <param name="LiveRows">Rows that it has.</param>
public sealed record TableUse(string Table, double SequentialScans, double SequentialRows, double IndexScans, double RowsWritten, double LiveRows);
