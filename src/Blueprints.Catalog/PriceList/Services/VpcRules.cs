namespace Blueprints.Catalog.PriceList.Services;

/// <summary>VPC: public IPv4 addresses and endpoints.</summary>
sealed class VpcRules : ServiceRules
{
    public override string Name => "vpc";

    public override string OfferCode => "AmazonVPC";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion ? null : product.Usage switch
    {
        "PublicIPv4:InUseAddress" => new("ipv4/in-use", "hour"),
        "PublicIPv4:IdleAddress" => new("ipv4/idle", "hour"),
        "VpcEndpoint-Hours" => new("vpc-endpoint/interface/hour", "hour-per-az"),
        "VpcEndpoint-Bytes" => new("vpc-endpoint/interface/data", "gb"),
        "VpcEndpoint-GWLBE-Hours" => new("vpc-endpoint/gwlb/hour", "hour-per-az"),
        "VpcEndpoint-GWLBE-Bytes" => new("vpc-endpoint/gwlb/data", "gb"),
        _ => null,
    };
}
