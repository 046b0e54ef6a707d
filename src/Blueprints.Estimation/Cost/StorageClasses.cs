using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost;

/// <summary>What a usage file says of the objects of a bucket, storage class by storage class. Rule: S3 pricing page.</summary>
static class StorageClasses
{
    // The keys below each class, and what each is billed as. The first class is that of every bucket; of the others only what the file gives is billed.
    static readonly (string Class, string Words, (string Key, string Item, string Sku)[] Lines)[] Classes =
    [
        ("standard", "S3 Standard", [
            ("storage_gb", "Object storage", "s3/standard/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/standard/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/standard/get"), ("monthly_select_data_scanned_gb", "Select data scanned", "s3/standard/select-scanned"),
            ("monthly_select_data_returned_gb", "Select data returned", "s3/standard/select-returned")]),
        ("intelligent_tiering", "S3 Intelligent-Tiering", [
            ("frequent_access_storage_gb", "Object storage, frequent access", "s3/intelligent-tiering/frequent"),
            ("infrequent_access_storage_gb", "Object storage, infrequent access", "s3/intelligent-tiering/infrequent"),
            ("archive_instant_access_storage_gb", "Object storage, archive instant access", "s3/intelligent-tiering/archive-instant"),
            ("archive_access_storage_gb", "Object storage, archive access", "s3/intelligent-tiering/archive-access"),
            ("deep_archive_access_storage_gb", "Object storage, deep archive access", "s3/intelligent-tiering/deep-archive-access"),
            ("monitored_objects", "Objects monitored", "s3/intelligent-tiering/monitoring"),
            ("monthly_tier_1_requests", "Object writes (PUT)", "s3/intelligent-tiering/put"), ("monthly_tier_2_requests", "Object reads (GET)", "s3/intelligent-tiering/get"),
            ("monthly_lifecycle_transition_requests", "Lifecycle transitions", "s3/intelligent-tiering/lifecycle-transition"),
            ("monthly_select_data_scanned_gb", "Select data scanned", "s3/standard/select-scanned"), ("monthly_select_data_returned_gb", "Select data returned", "s3/standard/select-returned")]),
        ("standard_infrequent_access", "S3 Standard-IA", [
            ("storage_gb", "Object storage", "s3/standard-ia/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/standard-ia/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/standard-ia/get"),
            ("monthly_lifecycle_transition_requests", "Lifecycle transitions", "s3/standard-ia/lifecycle-transition"),
            ("monthly_data_retrieval_gb", "Data retrieved", "s3/standard-ia/retrieval"),
            ("monthly_select_data_scanned_gb", "Select data scanned", "s3/standard-ia/select-scanned"), ("monthly_select_data_returned_gb", "Select data returned", "s3/standard-ia/select-returned")]),
        ("one_zone_infrequent_access", "S3 One Zone-IA", [
            ("storage_gb", "Object storage", "s3/one-zone-ia/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/one-zone-ia/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/one-zone-ia/get"),
            ("monthly_lifecycle_transition_requests", "Lifecycle transitions", "s3/one-zone-ia/lifecycle-transition"),
            ("monthly_data_retrieval_gb", "Data retrieved", "s3/one-zone-ia/retrieval"),
            ("monthly_select_data_scanned_gb", "Select data scanned", "s3/one-zone-ia/select-scanned"), ("monthly_select_data_returned_gb", "Select data returned", "s3/one-zone-ia/select-returned")]),
        ("glacier_instant_retrieval", "S3 Glacier Instant Retrieval", [
            ("storage_gb", "Object storage", "s3/glacier-ir/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/glacier-ir/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/glacier-ir/get"), ("monthly_data_retrieval_gb", "Data retrieved", "s3/glacier-ir/retrieval")]),
        ("glacier_flexible_retrieval", "S3 Glacier Flexible Retrieval", [
            ("storage_gb", "Object storage", "s3/glacier/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/glacier/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/glacier/get"),
            ("monthly_lifecycle_transition_requests", "Lifecycle transitions", "s3/glacier/lifecycle-transition"),
            ("monthly_standard_data_retrieval_requests", "Standard retrieval requests", "s3/glacier/standard-retrieval-requests"),
            ("monthly_standard_data_retrieval_gb", "Standard retrievals", "s3/glacier/standard-retrieval"),
            ("monthly_expedited_data_retrieval_requests", "Expedited retrieval requests", "s3/glacier/expedited-retrieval-requests"),
            ("monthly_expedited_data_retrieval_gb", "Expedited retrievals", "s3/glacier/expedited-retrieval"),
            ("early_delete_gb", "Deleted within 90 days", "s3/glacier/storage")]),
        ("glacier_deep_archive", "S3 Glacier Deep Archive", [
            ("storage_gb", "Object storage", "s3/glacier-deep-archive/storage"), ("monthly_tier_1_requests", "Object writes (PUT)", "s3/glacier-deep-archive/put"),
            ("monthly_tier_2_requests", "Object reads (GET)", "s3/glacier-deep-archive/get"),
            ("monthly_lifecycle_transition_requests", "Lifecycle transitions", "s3/glacier-deep-archive/lifecycle-transition"),
            ("monthly_standard_data_retrieval_requests", "Standard retrieval requests", "s3/glacier-deep-archive/standard-retrieval-requests"),
            ("monthly_standard_data_retrieval_gb", "Standard retrievals", "s3/glacier-deep-archive/standard-retrieval"),
            ("monthly_bulk_data_retrieval_requests", "Bulk retrieval requests", "s3/glacier-deep-archive/bulk-retrieval-requests"),
            ("monthly_bulk_data_retrieval_gb", "Bulk retrievals", "s3/glacier-deep-archive/bulk-retrieval"),
            ("early_delete_gb", "Deleted within 180 days", "s3/glacier-deep-archive/storage")]),
    ];

    // Of a bucket that nothing is said of, these are shown with their rates.
    static readonly string[] Always = ["storage_gb", "monthly_tier_1_requests", "monthly_tier_2_requests"];

    /// <summary>Adds the lines of a bucket.</summary>
    public static void AddTo(CostSheet sheet, Billable bucket, ResourceUsage usage)
    {
        var saysNothing = usage.IsEmpty;
        if (usage.Of("object_tags") is { IsKnown: true } tags)
            sheet.AddUse(bucket, "Object tags", "s3/object-tags", tags, "");
        foreach (var (name, words, lines) in Classes)
        {
            var below = usage.Below(name);
            foreach (var (key, item, sku) in lines)
            {
                var figure = below.Of(key);
                if (figure.IsKnown || (saysNothing && name == "standard" && Always.Contains(key)))
                    sheet.AddUse(bucket, $"{item} ({words})", sku, figure, "");
            }
        }
    }
}
