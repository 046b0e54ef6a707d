namespace Blueprints.Catalog.PriceList.Services;

/// <summary>S3: storage by class, requests and retrieval.</summary>
sealed class S3Rules : ServiceRules
{
    public override string Name => "s3";

    public override string OfferCode => "AmazonS3";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion ? null : product.Usage switch
    {
        "TimedStorage-ByteHrs" => Storage("standard/storage"),
        "TimedStorage-SIA-ByteHrs" => Storage("standard-ia/storage"),
        "TimedStorage-ZIA-ByteHrs" => Storage("one-zone-ia/storage"),
        "TimedStorage-GIR-ByteHrs" => Storage("glacier-ir/storage"),
        "TimedStorage-GlacierByteHrs" => Storage("glacier/storage"),
        "TimedStorage-GDA-ByteHrs" => Storage("glacier-deep-archive/storage"),
        "TimedStorage-INT-FA-ByteHrs" => Storage("intelligent-tiering/frequent"),
        "TimedStorage-INT-IA-ByteHrs" => Storage("intelligent-tiering/infrequent"),
        "TimedStorage-INT-AIA-ByteHrs" => Storage("intelligent-tiering/archive-instant"),
        "TimedStorage-INT-AA-ByteHrs" => Storage("intelligent-tiering/archive-access"),
        "TimedStorage-INT-DAA-ByteHrs" => Storage("intelligent-tiering/deep-archive-access"),
        "Requests-Tier1" => Requests("standard/put"),
        "Requests-Tier2" => Requests("standard/get"),
        "Requests-SIA-Tier1" => Requests("standard-ia/put"),
        "Requests-SIA-Tier2" => Requests("standard-ia/get"),
        "Requests-ZIA-Tier1" => Requests("one-zone-ia/put"),
        "Requests-ZIA-Tier2" => Requests("one-zone-ia/get"),
        "Requests-GIR-Tier1" => Requests("glacier-ir/put"),
        "Requests-GIR-Tier2" => Requests("glacier-ir/get"),
        "Requests-INT-Tier1" => Requests("intelligent-tiering/put"),
        "Requests-INT-Tier2" => Requests("intelligent-tiering/get"),
        "Retrieval-SIA" => new("s3/standard-ia/retrieval", "gb"),
        "Retrieval-ZIA" => new("s3/one-zone-ia/retrieval", "gb"),
        "Retrieval-SIA-GIR" => new("s3/glacier-ir/retrieval", "gb"),
        "Select-Returned-Bytes" => new("s3/standard/select-returned", "gb"),
        "Select-Scanned-Bytes" => new("s3/standard/select-scanned", "gb"),
        _ => null,
    };

    static CatalogKey Storage(string name) => new($"s3/{name}", "gb-month");

    static CatalogKey Requests(string name) => new($"s3/{name}", "thousand-requests");
}
