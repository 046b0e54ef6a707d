using System.Text;
using Blueprints.Catalog.PriceList;
using Blueprints.Catalog.PriceList.Services;
using Blueprints.Testing.PriceList;

namespace Blueprints.Catalog.Tests.PriceList;

public sealed class OfferMappingTests
{
    [Fact]
    public void A_Linux_instance_has_its_price_by_the_hour_with_version_and_date()
    {
        var price = Prices("AmazonEC2", out _, OfferDocument.Instance("m5.large", "0.1070000000")).Should().ContainSingle().Which;

        price.Should().BeEquivalentTo(new { Region = "eu-west-1", Sku = "ec2/m5.large/linux/on-demand", Unit = "hour", UnitPrice = 0.107m, Source = "aws-price-list/AmazonEC2@20261120183045", Effective = "2026-11-01" });
    }

    [Theory]
    [InlineData("tenancy", "Dedicated")]
    [InlineData("preInstalledSw", "SQL Std")]
    [InlineData("capacitystatus", "UnusedCapacityReservation")]
    [InlineData("marketoption", "CapacityBlock")]
    [InlineData("operatingSystem", "RHEL")]
    [InlineData("operation", "RunInstances:0010")]
    [InlineData("locationType", "AWS Local Zone")]
    [InlineData("usagetype", "EU-HostBoxUsage:m5.large")]
    public void An_instance_that_differs_in_one_attribute_is_skipped_and_counted(string name, string value)
    {
        var plain = OfferDocument.Instance("m5.large", "0.107");
        var other = plain with { Attributes = [.. plain.Attributes.Where(attribute => attribute.Name != name), (name, value)] };

        Prices("AmazonEC2", out var skipped, other).Should().BeEmpty();
        skipped.Should().Equal(new Dictionary<string, int> { ["not in the catalog"] = 1 });
    }

    [Theory]
    [InlineData("AmazonEC2", "Storage", "EU-EBS:VolumeUsage.gp3", "GB-Mo", "0.088", "ebs/gp3", "gb-month", 0.088)]
    [InlineData("AmazonEC2", "Storage", "EBS:VolumeUsage.piops", "GB-Mo", "0.125", "ebs/io1", "gb-month", 0.125)]
    [InlineData("AmazonEC2", "System Operation", "EUC1-EBS:VolumeIOUsage", "IOs", "0.0000000500", "ebs/standard/requests", "million-requests", 0.05)]
    [InlineData("AmazonEC2", "NAT Gateway", "EU-NatGateway-Hours", "Hrs", "0.048", "nat/hour", "hour", 0.048)]
    [InlineData("AWSELB", "Load Balancer-Application", "EU-LCUUsage", "LCU-Hrs", "0.008", "alb/lcu-hour", "lcu-hour", 0.008)]
    [InlineData("AWSELB", "Load Balancer-Network", "EU-LoadBalancerUsage", "Hrs", "0.0252", "nlb/hour", "hour", 0.0252)]
    [InlineData("AmazonVPC", "VpcEndpoint", "EU-VpcEndpoint-Hours", "Hrs", "0.011", "vpc-endpoint/interface/hour", "hour-per-az", 0.011)]
    [InlineData("AmazonVPC", "VPC Public IPv4 Address", "EU-PublicIPv4:InUseAddress", "Hrs", "0.005", "ipv4/in-use", "hour", 0.005)]
    [InlineData("AmazonS3", "API Request", "EU-Requests-Tier1", "Requests", "0.0000050000", "s3/standard/put", "thousand-requests", 0.005)]
    [InlineData("AmazonS3", "Storage", "EU-TimedStorage-SIA-ByteHrs", "GB-Mo", "0.0125", "s3/standard-ia/storage", "gb-month", 0.0125)]
    [InlineData("AmazonRDS", "System Operation", "EU-Aurora:StorageIOUsage", "IOs", "0.00000022", "aurora/io-requests", "million-requests", 0.22)]
    [InlineData("AmazonRDS", "ServerlessV2", "EU-Aurora:ServerlessV2Usage", "ACU-Hr", "0.14", "aurora/serverless-v2/acu", "acu-hour", 0.14)]
    [InlineData("AmazonElastiCache", "Storage Snapshot", "EU-BackupUsage", "GB-Mo", "0.085", "elasticache/backup-storage", "gb-month", 0.085)]
    public void A_product_is_told_by_its_usage_type_and_priced_in_the_catalogs_unit(string offer, string family, string usage, string unit, string usd, string sku, string ours, decimal price) =>
        Prices(offer, out _, OfferDocument.Used(family, usage, unit, usd)).Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { Sku = sku, Unit = ours, UnitPrice = price });

    [Theory]
    [InlineData("PostgreSQL", "EU-InstanceUsage:db.r6g.large", "rds/postgres/db.r6g.large/single-az")]
    [InlineData("MySQL", "EU-Multi-AZUsage:db.r6g.large", "rds/mysql/db.r6g.large/multi-az")]
    [InlineData("Aurora MySQL", "EU-InstanceUsage:db.r6g.large", "rds/aurora-mysql/db.r6g.large")]
    [InlineData("Aurora PostgreSQL", "EU-InstanceUsageIOOptimized:db.r6g.large", "rds/aurora-postgresql/db.r6g.large/io-optimized")]
    [InlineData("PostgreSQL", "EU-Multi-AZClusterUsage:db.r6g.large", null)]
    [InlineData("MariaDB", "EU-InstanceUsage:db.r6g.large", null)]
    public void A_database_instance_is_told_by_engine_and_usage(string engine, string usage, string? sku) =>
        Prices("AmazonRDS", out _, new OfferedProduct("Database Instance",
            [("locationType", "AWS Region"), ("databaseEngine", engine), ("instanceType", "db.r6g.large"), ("licenseModel", "No license required"), ("usagetype", usage)], [new("Hrs", "0.25")]))
            .Select(price => price.Sku).Should().Equal(sku is null ? [] : [sku]);

    [Fact]
    public void Storage_of_one_engine_alone_is_not_taken_for_that_of_all() =>
        Prices("AmazonRDS", out _,
            new OfferedProduct("Database Storage", [("databaseEngine", "Any"), ("usagetype", "EU-RDS:GP3-Storage")], [new("GB-Mo", "0.127")]),
            new OfferedProduct("Database Storage", [("databaseEngine", "SQL Server"), ("usagetype", "EU-RDS:GP3-Storage")], [new("GB-Mo", "0.2")]))
            .Should().ContainSingle().Which.UnitPrice.Should().Be(0.127m);

    [Fact]
    public void Cache_nodes_and_queues_are_told_by_engine_and_kind()
    {
        Prices("AmazonElastiCache", out _, new OfferedProduct("Cache Instance", [("cacheEngine", "Valkey"), ("instanceType", "cache.t4g.small"), ("usagetype", "EU-NodeUsage:cache.t4g.small")], [new("Hrs", "0.0288")]))
            .Should().ContainSingle().Which.Sku.Should().Be("elasticache/valkey/cache.t4g.small");
        Prices("AWSQueueService", out _, new OfferedProduct("API Request", [("queueType", "FIFO (first-in, first-out)"), ("usagetype", "EU-Requests-FIFO-Tier1")], [new("Requests", "0.0000005")]))
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Sku = "sqs/fifo", Unit = "million-requests", UnitPrice = 0.5m });
    }

    [Fact]
    public void Tiers_are_kept_in_the_single_measure() =>
        Prices("AmazonS3", out _, new OfferedProduct("Storage", [("usagetype", "EU-TimedStorage-ByteHrs")],
            [new("GB-Mo", "0.021", "512000"), new("GB-Mo", "0.023", "0", "51200"), new("GB-Mo", "0.022", "51200", "512000")]))
            .Should().ContainSingle().Which.Tiers.Select(tier => (tier.From, tier.To, tier.UnitPrice))
            .Should().Equal((0m, 51200m, 0.023m), (51200m, 512000m, 0.022m), (512000m, null, 0.021m));

    [Fact]
    public void Tiers_that_AWS_lists_as_products_become_one_price() =>
        Prices("AmazonEC2", out _,
            OfferDocument.Used("System Operation", "EU-EBS:VolumeP-IOPS.io2", "IOPS-Mo", "0.072"),
            OfferDocument.Used("System Operation", "EU-EBS:VolumeP-IOPS.io2.tier2", "IOPS-Mo", "0.0504"),
            OfferDocument.Used("System Operation", "EU-EBS:VolumeP-IOPS.io2.tier3", "IOPS-Mo", "0.03528"))
            .Should().ContainSingle().Which.Tiers.Select(tier => (tier.From, tier.To, tier.UnitPrice)).Should().Equal((0m, 32000m, 0.072m), (32000m, 64000m, 0.0504m), (64000m, null, 0.03528m));

    [Fact]
    public void A_tier_that_lacks_its_neighbour_is_no_price()
    {
        Prices("AmazonEC2", out var skipped, OfferDocument.Used("System Operation", "EU-EBS:VolumeP-IOPS.io2", "IOPS-Mo", "0.072"),
            OfferDocument.Used("System Operation", "EU-EBS:VolumeP-IOPS.io2.tier3", "IOPS-Mo", "0.03528")).Should().BeEmpty();
        skipped.Should().ContainKey("tiers with gaps");
    }

    [Fact]
    public void Throughput_is_listed_in_gibibytes_and_priced_in_mebibytes_above_what_is_included() =>
        Prices("AmazonEC2", out _, OfferDocument.Used("Provisioned Throughput", "EU-EBS:VolumeP-Throughput.gp3", "GiBps-mo", "45.056"))
            .Should().ContainSingle().Which.Tiers.Should().ContainSingle().Which.Should().BeEquivalentTo(new { From = 125m, To = (decimal?)null, UnitPrice = 0.044m });

    [Fact]
    public void A_first_tier_at_no_charge_is_the_allowance_that_the_catalog_has_already() =>
        Prices("AWSQueueService", out _, new OfferedProduct("API Request", [("queueType", "Standard")], [new("Requests", "0", "0", "1000000"), new("Requests", "0.0000004", "1000000")]))
            .Should().ContainSingle().Which.IsFlat.Should().BeTrue();

    [Fact]
    public void CloudFront_has_no_region_and_is_told_by_geography() =>
        Prices("AmazonCloudFront", out _, new OfferedProduct("Data Transfer", [("usagetype", "EU-DataTransfer-Out-Bytes")], [new("GB", "0.085", "0", "10240"), new("GB", "0.08", "10240")]))
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Region = "global", Sku = "cloudfront/egress/eu", Unit = "gb" });

    [Fact]
    public void Data_transfer_counts_from_the_region_alone()
    {
        (string, string)[] From(string from, string to) =>
            [("transferType", "InterRegion Outbound"), ("fromLocationType", "AWS Region"), ("fromRegionCode", from), ("toLocationType", "AWS Region"), ("toRegionCode", to), ("usagetype", "EU-EUC1-AWS-Out-Bytes")];

        Prices("AWSDataTransfer", out var skipped,
            new OfferedProduct("Data Transfer", From("eu-west-1", "eu-central-1"), [new("GB", "0.02")]), new OfferedProduct("Data Transfer", From("sa-east-1", "eu-west-1"), [new("GB", "0.138")]))
            .Should().ContainSingle().Which.Sku.Should().Be("data-transfer/inter-region-out/eu-central-1");
        skipped.Should().Equal(new Dictionary<string, int> { ["sold in another place"] = 1 });
    }

    [Theory]
    [InlineData("Days", "0.107", "USD", "unit \"Days\" for hour")]
    [InlineData("Hrs", "0.107", "CNY", "no price in USD")]
    [InlineData("Hrs", "much", "USD", "no price in USD")]
    [InlineData("Hrs", "-1", "USD", "no price in USD")]
    [InlineData("Hrs", "1e20", "USD", "a range or a price that is none")]
    public void A_price_that_is_not_understood_is_counted_and_not_guessed(string unit, string usd, string currency, string reason)
    {
        Prices("AmazonEC2", out var skipped, OfferDocument.Instance("m5.large", "") with { Rates = [new(unit, usd, Currency: currency)] }).Should().BeEmpty();
        skipped.Should().Equal(new Dictionary<string, int> { [reason] = 1 });
    }

    [Fact]
    public void Two_prices_for_one_SKU_are_none()
    {
        Prices("AmazonEC2", out var skipped, OfferDocument.Instance("m5.large", "0.107"), OfferDocument.Instance("m5.large", "0.207")).Should().BeEmpty();
        skipped.Should().ContainKey("several prices for one SKU");
        Prices("AmazonEC2", out _, OfferDocument.Instance("m5.large", "0.107"), OfferDocument.Instance("m5.large", "0.1070")).Should().ContainSingle();
    }

    [Fact]
    public void A_price_of_the_future_does_not_hold_yet() =>
        Prices("AmazonEC2", out _, OfferDocument.Instance("m5.large", "0.107") with { Effective = "2026-12-01T00:00:00Z" }).Should().BeEmpty();

    [Fact]
    public void Reservations_without_upfront_come_with_the_instance()
    {
        var offer = Encoding.UTF8.GetString(OfferDocument.Of("AmazonEC2", products: OfferDocument.Instance("m5.large", "0.107")));
        var reserved = """
            "Reserved": { "SKU0000000000000": { "a": { "effectiveDate": "2026-01-01T00:00:00Z", "priceDimensions": { "x": { "unit": "Hrs", "pricePerUnit": { "USD": "0.067" } } },
              "termAttributes": { "LeaseContractLength": "1yr", "OfferingClass": "standard", "PurchaseOption": "No Upfront" } },
              "b": { "effectiveDate": "2026-01-01T00:00:00Z", "priceDimensions": { "x": { "unit": "Quantity", "pricePerUnit": { "USD": "500" } } },
              "termAttributes": { "LeaseContractLength": "3yr", "OfferingClass": "standard", "PurchaseOption": "All Upfront" } } } },
            """;

        Read("AmazonEC2", out _, Encoding.UTF8.GetBytes(offer.Replace("\"terms\": {", $"\"terms\": {{ {reserved}", StringComparison.Ordinal)))
            .Select(price => (price.Sku, price.UnitPrice)).Should().Equal(("ec2/m5.large/linux/on-demand", 0.107m), ("ec2/m5.large/linux/ri-1yr-no-upfront", 0.067m));
    }

    [Fact]
    public void Every_key_that_the_rules_give_is_one_that_the_shipped_catalog_has_with_this_unit()
    {
        var all = PriceCatalog.Shipped.Regions.Select(region => region.Code).Append(PriceCatalog.GlobalRegion).SelectMany(PriceCatalog.Shipped.Prices).ToLookup(price => price.Sku, price => price.Unit);
        OfferProduct[] products =
        [
            .. ServiceRules.All.SelectMany(rules => UsageTypes.Select(usage => Product(usage.Family, usage.Usage))),
        ];

        var keys = ServiceRules.All.SelectMany(rules => products.Select(rules.KeyOf)).OfType<CatalogKey>().DistinctBy(key => key.Sku).ToList();

        keys.Should().HaveCountGreaterThan(70).And.OnlyContain(key => all[key.Sku].Contains(key.Unit));
    }

    // The usage types that the sources of the rules name, with the families that tell load balancers apart.
    static IEnumerable<(string Family, string Usage)> UsageTypes =>
        from family in new[] { "Load Balancer-Application", "Load Balancer-Network", "Load Balancer-Gateway", "Load Balancer", "API Request", "Storage", "CPU Credits" }
        from usage in new[]
        {
            "LoadBalancerUsage", "LCUUsage", "DataProcessing-Bytes", "CPUCredits:t2", "CPUCredits:t3", "CPUCredits:t4g", "EBS:VolumeUsage", "EBS:VolumeUsage.gp2", "EBS:VolumeUsage.gp3",
            "EBS:VolumeUsage.piops", "EBS:VolumeUsage.io2", "EBS:VolumeUsage.st1", "EBS:VolumeUsage.sc1", "EBS:VolumeIOUsage", "EBS:VolumeP-IOPS.piops", "EBS:VolumeP-IOPS.gp3",
            "EBS:VolumeP-Throughput.gp3", "EBS:VolumeP-IOPS.io2", "EBS:SnapshotUsage", "EBS:SnapshotArchiveStorage", "EBS:SnapshotArchiveRetrieval", "NatGateway-Hours", "NatGateway-Bytes",
            "PublicIPv4:InUseAddress", "PublicIPv4:IdleAddress", "VpcEndpoint-Hours", "VpcEndpoint-Bytes", "VpcEndpoint-GWLBE-Hours", "VpcEndpoint-GWLBE-Bytes",
            "RDS:GP2-Storage", "RDS:Multi-AZ-GP2-Storage", "RDS:GP3-Storage", "RDS:Multi-AZ-GP3-Storage", "RDS:GP3-PIOPS", "RDS:Multi-AZ-GP3-PIOPS", "RDS:PIOPS-Storage",
            "RDS:Multi-AZ-PIOPS-Storage", "RDS:PIOPS", "RDS:Multi-AZ-PIOPS", "RDS:StorageUsage", "RDS:Multi-AZ-StorageUsage", "RDS:StorageIOUsage", "RDS:ChargedBackupUsage",
            "Aurora:StorageUsage", "Aurora:IO-OptimizedStorageUsage", "Aurora:StorageIOUsage", "Aurora:BackupUsage", "Aurora:ServerlessV2Usage", "Aurora:ServerlessV2IOOptimizedUsage",
            "Aurora:BacktrackUsage", "Aurora:SnapshotExportToS3", "BackupUsage", "TimedStorage-ByteHrs", "TimedStorage-SIA-ByteHrs", "TimedStorage-ZIA-ByteHrs", "TimedStorage-GIR-ByteHrs",
            "TimedStorage-GlacierByteHrs", "TimedStorage-GDA-ByteHrs", "TimedStorage-INT-FA-ByteHrs", "TimedStorage-INT-IA-ByteHrs", "TimedStorage-INT-AIA-ByteHrs", "TimedStorage-INT-AA-ByteHrs",
            "TimedStorage-INT-DAA-ByteHrs", "Requests-Tier1", "Requests-Tier2", "Requests-SIA-Tier1", "Requests-SIA-Tier2", "Requests-ZIA-Tier1", "Requests-ZIA-Tier2", "Requests-GIR-Tier1",
            "Requests-GIR-Tier2", "Requests-INT-Tier1", "Requests-INT-Tier2", "Retrieval-SIA", "Retrieval-ZIA", "Retrieval-SIA-GIR", "Select-Returned-Bytes", "Select-Scanned-Bytes", "Invalidations",
            "US-DataTransfer-Out-Bytes", "JP-DataTransfer-Out-OBytes", "ZA-Requests-Tier1", "ME-Requests-Tier2-HTTPS",
        }
        select (family, usage);

    static OfferProduct Product(string family, string usage) =>
        new(family, new Dictionary<string, string> { ["usagetype"] = usage, ["operatingSystem"] = "Linux", ["databaseEngine"] = "Any", ["queueType"] = "Standard" });

    internal static List<Price> Prices(string offerCode, out IReadOnlyDictionary<string, int> skipped, params OfferedProduct[] products) => Read(offerCode, out skipped, OfferDocument.Of(offerCode, products: products));

    static List<Price> Read(string offerCode, out IReadOnlyDictionary<string, int> skipped, byte[] document)
    {
        var mapping = new OfferMapping(ServiceRules.Find(offerCode)!, "eu-west-1", PriceCatalog.Shipped);
        var header = OfferReader.Read(new MemoryStream(document), mapping);
        skipped = mapping.Skipped;
        return mapping.Prices(header.Version);
    }
}
