using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
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
            AddUsage(sheet, usage, from);
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

    // Only the direction that carries more is charged. Usage files of other tools tell both, by the area of the users.
    void AddUsage(CostSheet sheet, ResourceUsage usage, string from)
    {
        var (inbound, outbound) = (Told(usage, "monthly_inbound_data_transfer_gb"), Told(usage, "monthly_outbound_data_transfer_gb"));
        var dominant = Sum(inbound) > Sum(outbound) ? inbound : outbound;
        foreach (var (to, data) in dominant)
            sheet.AddUse(this, $"Accelerated data ({from} to {to})", Sku(from, to), data with { Origin = $"{data.Origin}, the direction that carries more" }, "");
        if (dominant.Count == 0 || usage.Of("monthly_data_transfer_gb").IsKnown)
            sheet.AddUse(this, $"Accelerated data ({from} to {from})", Sku(from, from), usage.Of("monthly_data_transfer_gb"), "");
    }

    static List<(string Area, Figure Data)> Told(ResourceUsage usage, string key) =>
        [.. AcceleratorAreas.Keys.Select(area => (area.Code, usage.Below(key).Of(area.Key))).Where(area => area.Item2.IsKnown)];

    static decimal Sum(List<(string Area, Figure Data)> areas) => areas.Sum(area => area.Data.Quantity?.Expected ?? 0);

    static string Sku(string from, string to) => $"global-accelerator/dt-premium/{from}-{to}";
}
