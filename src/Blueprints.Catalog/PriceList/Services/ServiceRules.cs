namespace Blueprints.Catalog.PriceList.Services;

/// <summary>
/// What the products of one service are in the catalog: one class, in a file of its own, for each service. A rule asks for every attribute that tells a product from
/// its neighbours; what it does not know it leaves alone.
/// </summary>
abstract class ServiceRules
{
    /// <summary>All services, by the names that <c>--service</c> takes.</summary>
    public static IReadOnlyList<ServiceRules> All { get; } =
    [
        new Ec2Rules(), new LoadBalancerRules(), new VpcRules(), new DataTransferRules(), new RdsRules(), new ElastiCacheRules(), new S3Rules(), new SqsRules(), new CloudFrontRules(),
    ];

    /// <summary>The catalog's name of the service: <c>ec2</c>.</summary>
    public abstract string Name { get; }

    /// <summary>AWS's code of its offer: <c>AmazonEC2</c>.</summary>
    public abstract string OfferCode { get; }

    /// <summary>Whether one price list holds for all regions.</summary>
    public virtual bool IsGlobal => false;

    /// <summary>What a product is in the catalog; null where it is not in it.</summary>
    public abstract CatalogKey? KeyOf(OfferProduct product);

    /// <summary>The service of a name or an offer code; null where there is none.</summary>
    public static ServiceRules? Find(string name) =>
        All.FirstOrDefault(rules => rules.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || rules.OfferCode.Equals(name, StringComparison.OrdinalIgnoreCase));
}
