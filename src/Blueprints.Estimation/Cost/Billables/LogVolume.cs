using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;
using static System.FormattableString;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// What a CloudWatch log group takes in and keeps. Kept data is billed compressed, which AWS puts at 15 % of what came in. Where the volume follows from the workload it is counted; of
/// slow statements, brokers and engines nobody can foretell it, and the rates are listed. Rule: CloudWatch pricing page.
/// </summary>
public sealed record LogVolume : Billable
{
    const decimal CompressedShare = 0.15m;
    const decimal DaysPerMonth = 365m / 12;

    /// <summary>Whether each request or job of the block writes to it. Default: no.</summary>
    public bool OfRequests { get; init; }

    /// <summary>Days that it is kept; 0 for ever. Default: 0.</summary>
    public int RetentionDays { get; init; }

    /// <summary>Whether it is of the class for infrequent access. Default: no.</summary>
    public bool InfrequentAccess { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var told = Usage ?? ResourceUsage.None;
        var (taken, kept) = (told.Of("monthly_data_ingested_gb", "monthly_gb_data_ingestion"), told.Of("storage_gb", "monthly_gb_data_storage"));
        if (Usage is null && OfRequests)
        {
            taken = Written(sheet);
            kept = RetentionDays > 0 ? taken * (CompressedShare * RetentionDays / DaysPerMonth) : kept;
        }

        sheet.AddUse(this, "Logs taken in", InfrequentAccess ? "cloudwatch/logs/ingest-infrequent-access" : "cloudwatch/logs/ingest", taken, OfRequests ? PerRequest(sheet) : "");
        sheet.AddUse(this, "Logs kept", "cloudwatch/logs/storage", kept, Invariant($"15 % of what is taken in, kept for {RetentionDays} days"));
        if (told.Of("monthly_data_scanned_gb", "monthly_gb_data_scanned") is { IsKnown: true } scanned)
            sheet.AddUse(this, "Logs searched (Insights)", "cloudwatch/logs/insights-query", scanned, "");
    }

    // Requests and jobs alike.
    Interval Written(CostSheet sheet) =>
        (sheet.Load.CallsTo(Block).Total * sheet.Load.Workload.LogKilobytesPerRequest).Map(static kilobytes => DataSize.FromKilobytes(kilobytes).Gigabytes);

    string PerRequest(CostSheet sheet) => Usage is null ? Invariant($"{sheet.Load.Workload.LogKilobytesPerRequest} KB for each request or job (workload: logKilobytesPerRequest)") : "";
}
