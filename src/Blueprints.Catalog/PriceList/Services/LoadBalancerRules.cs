namespace Blueprints.Catalog.PriceList.Services;

/// <summary>Elastic Load Balancing: application, network, gateway and classic balancers.</summary>
sealed class LoadBalancerRules : ServiceRules
{
    public override string Name => "elb";

    public override string OfferCode => "AWSELB";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion ? null : (product.Family, product.Usage) switch
    {
        ("Load Balancer-Application", "LoadBalancerUsage") => new("alb/hour", "hour"),
        ("Load Balancer-Application", "LCUUsage") => new("alb/lcu-hour", "lcu-hour"),
        ("Load Balancer-Network", "LoadBalancerUsage") => new("nlb/hour", "hour"),
        ("Load Balancer-Network", "LCUUsage") => new("nlb/lcu-hour", "lcu-hour"),
        ("Load Balancer-Gateway", "LoadBalancerUsage") => new("gwlb/hour", "hour"),
        ("Load Balancer-Gateway", "LCUUsage") => new("gwlb/lcu-hour", "lcu-hour"),
        ("Load Balancer", "LoadBalancerUsage") => new("clb/hour", "hour"),
        ("Load Balancer", "DataProcessing-Bytes") => new("clb/data-processed", "gb"),
        _ => null,
    };
}
