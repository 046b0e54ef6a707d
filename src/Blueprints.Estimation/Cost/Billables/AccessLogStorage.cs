using System.Globalization;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The access logs of a load balancer in S3: what is kept of them. Delivery is free (Elastic Load Balancing documentation, access logs). AWS publishes no size of a line; the
/// workload's <c>accessLogKilobytesPerRequest</c> is our planning assumption.
/// </summary>
public sealed record AccessLogStorage : Billable
{
    const decimal DaysPerMonth = 365m / 12;

    /// <summary>Days that logs are kept.</summary>
    public required int RetentionDays { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var months = RetentionDays / DaysPerMonth;
        var gigabytes = Use("storage_gb", () => Kept(sheet.Load, months));
        sheet.AddUse(this, "Access logs (S3 Standard)", "s3/standard/storage", gigabytes,
            Usage is null ? string.Create(CultureInfo.InvariantCulture, $"{sheet.Load.Workload.AccessLogKilobytesPerRequest} KB for each request (workload: accessLogKilobytesPerRequest), kept for {RetentionDays} days") : "");
    }

    Cases Kept(BlueprintLoad load, decimal months) =>
        (load.CallsTo(Block).Total * load.Workload.AccessLogKilobytesPerRequest).Map(kilobytes => DataSize.FromKilobytes(kilobytes * months).Gigabytes);
}
