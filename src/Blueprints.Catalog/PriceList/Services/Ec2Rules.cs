namespace Blueprints.Catalog.PriceList.Services;

/// <summary>EC2: instances on demand and reserved, EBS, CPU credits, NAT gateways.</summary>
sealed class Ec2Rules : ServiceRules
{
    public override string Name => "ec2";

    public override string OfferCode => "AmazonEC2";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion ? null : product.Family switch
    {
        "Compute Instance" or "Compute Instance (bare metal)" => Instance(product),
        "CPU Credits" => Credits(product),
        _ => Other(product.Usage),
    };

    // A box used by its owner, without software or a licence on top, on shared hardware, outside of capacity reservations and blocks.
    static CatalogKey? Instance(OfferProduct product)
    {
        var isPlain = product.Is("tenancy", "Shared") && product.Is("preInstalledSw", "NA") && product.Is("licenseModel", "No License required")
            && product.Is("capacitystatus", "Used") && product["marketoption"] is "" or "OnDemand";
        var system = (product["operatingSystem"], product["operation"]) switch
        {
            ("Linux", "RunInstances") => "linux",
            ("Windows", "RunInstances:0002") => "windows",
            _ => null,
        };
        return isPlain && system is not null && product["instanceType"] is { Length: > 0 } type && product.Usage == $"BoxUsage:{type}"
            ? new($"ec2/{type}/{system}/on-demand", "hour", Reserved: $"ec2/{type}/{system}")
            : null;
    }

    static CatalogKey? Credits(OfferProduct product) => (product.Usage, product["operatingSystem"]) switch
    {
        ("CPUCredits:t2" or "CPUCredits:t3" or "CPUCredits:t4g", "Linux" or "Windows") =>
            new($"ec2/cpu-credits/{product.Usage["CPUCredits:".Length..]}/{product["operatingSystem"].ToLowerInvariant()}", "vcpu-hour"),
        _ => null,
    };

    static CatalogKey? Other(string usage) => usage switch
    {
        "EBS:VolumeUsage" => new("ebs/standard", "gb-month"),
        "EBS:VolumeUsage.gp2" => new("ebs/gp2", "gb-month"),
        "EBS:VolumeUsage.gp3" => new("ebs/gp3", "gb-month"),
        "EBS:VolumeUsage.piops" => new("ebs/io1", "gb-month"),
        "EBS:VolumeUsage.io2" => new("ebs/io2", "gb-month"),
        "EBS:VolumeUsage.st1" => new("ebs/st1", "gb-month"),
        "EBS:VolumeUsage.sc1" => new("ebs/sc1", "gb-month"),
        "EBS:VolumeIOUsage" => new("ebs/standard/requests", "million-requests"),
        "EBS:VolumeP-IOPS.piops" => new("ebs/io1/iops", "iops-month"),
        // AWS lists what is beyond the included I/O; the catalog says where that begins.
        "EBS:VolumeP-IOPS.gp3" => new("ebs/gp3/iops", "iops-month", From: 3_000),
        "EBS:VolumeP-Throughput.gp3" => new("ebs/gp3/throughput", "mibps-month", From: 125),
        "EBS:VolumeP-IOPS.io2" => new("ebs/io2/iops", "iops-month", From: 0, To: 32_000),
        "EBS:VolumeP-IOPS.io2.tier2" => new("ebs/io2/iops", "iops-month", From: 32_000, To: 64_000),
        "EBS:VolumeP-IOPS.io2.tier3" => new("ebs/io2/iops", "iops-month", From: 64_000),
        "EBS:SnapshotUsage" => new("ebs/snapshot", "gb-month"),
        "EBS:SnapshotArchiveStorage" => new("ebs/snapshot/archive", "gb-month"),
        "EBS:SnapshotArchiveRetrieval" => new("ebs/snapshot/archive-restore", "gb"),
        "NatGateway-Hours" => new("nat/hour", "hour"),
        "NatGateway-Bytes" => new("nat/data-processed", "gb"),
        _ => null,
    };
}
