using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The access logs of a load balancer in S3: what is kept of them. Delivery is free (Elastic Load Balancing documentation, access logs). AWS publishes no size of a line;
/// 0.1 kilobytes of the compressed file for each request is our planning assumption.
/// </summary>
public sealed record AccessLogStorage : Billable
{
    const decimal KilobytesPerRequest = 0.1m;
    const decimal DaysPerMonth = 365m / 12;

    /// <summary>Days that logs are kept.</summary>
    public required int RetentionDays { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var months = RetentionDays / DaysPerMonth;
        var gigabytes = Use("storage_gb", () => sheet.Load.CallsTo(Block).Total.Map(requests => DataSize.FromKilobytes(requests * KilobytesPerRequest * months).Gigabytes));
        sheet.AddUse(this, "Access logs (S3 Standard)", "s3/standard/storage", gigabytes,
            string.Create(CultureInfo.InvariantCulture, $"0.1 KB for each request, kept for {RetentionDays} days"));
    }
}
