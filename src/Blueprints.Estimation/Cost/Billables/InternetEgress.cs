using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Data that a block sends to the internet: responses to users, and what servers send to third parties. Tiers and the free 100 GB count over the whole account.
/// Rule: EC2 on-demand pricing page, data transfer.
/// </summary>
public sealed record InternetEgress : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        var responses = sheet.Load.Into(Block).Where(flow => flow.Flow.From == Flow.Users)
            .Aggregate((Interval)0, static (sum, flow) => sum + flow.ResponseGigabytes);
        sheet.Add(this, "Data out to users", "data-transfer/internet-out", ItemKind.Usage, responses, "responses to users' requests");
        sheet.Add(this, "Data out to third parties", "data-transfer/internet-out", ItemKind.Usage, OutboundTraffic.Of(sheet.Load, Block), "calls that the application makes outside");
    }
}
