using System.Globalization;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The premium on data that a Global Accelerator carries between one region and its users (DT-Premium): by the pair of areas, in the direction that carries more, on top of the
/// usual price of data to the internet. Rule: Global Accelerator pricing page.
/// </summary>
public sealed record AcceleratedTraffic : Billable
{
    /// <summary>The region of the endpoint group.</summary>
    public required string EndpointRegion { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var from = AcceleratorAreas.OfRegion(EndpointRegion);
        if (Usage is { } usage)
        {
            sheet.AddUse(this, $"Accelerated data ({from} to {from})", Sku(from, from), usage.Of("monthly_data_transfer_gb"), "");
            return;
        }

        var load = sheet.Load;
        var requests = load.Into(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.RequestGigabytes);
        var responses = load.Into(Block).Aggregate((Interval)0, static (sum, flow) => sum + flow.ResponseGigabytes);
        // Requests and responses rise and fall together, so the direction that carries more over the month does so in every hour.
        var gigabytes = requests.Combine(responses, Math.Max);
        var direction = requests.Expected > responses.Expected ? "requests" : "responses";
        foreach (var (to, share) in EntryTraffic.To(load, EndpointRegion))
        {
            sheet.Add(this, $"Accelerated data ({from} to {to})", Sku(from, to), ItemKind.Usage, gigabytes * share,
                string.Create(CultureInfo.InvariantCulture, $"{direction}, which carry more; {share * 100:0.##} % of the traffic goes between {EndpointRegion} and users in area {to}"));
        }
    }

    static string Sku(string from, string to) => $"global-accelerator/dt-premium/{from}-{to}";
}
