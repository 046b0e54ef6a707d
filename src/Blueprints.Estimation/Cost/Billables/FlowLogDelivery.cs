using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The delivery of an accelerator's flow logs to S3, by the gigabyte before compression. Rule: CloudWatch pricing page, vended logs. AWS writes a record for each flow and period; one of 0.2
/// kilobytes for each request is our planning assumption, and many where users keep their connections. The service stands in us-west-2, and its logs are billed there.
/// </summary>
public sealed record FlowLogDelivery : Billable
{
    const decimal KilobytesPerRequest = 0.2m;

    internal override void AddTo(CostSheet sheet)
    {
        var gigabytes = Use("monthly_flow_log_gb", () => sheet.Load.CallsTo(Block).Total.Map(requests => DataSize.FromKilobytes(requests * KilobytesPerRequest).Gigabytes));
        sheet.AddUse(this with { Region = "us-west-2" }, "Flow logs delivered to S3", "cloudwatch/logs/vended-s3", gigabytes, "0.2 KB for each request");
    }
}
