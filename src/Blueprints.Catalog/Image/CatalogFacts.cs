namespace Blueprints.Catalog.Image;

/// <summary>All that an image holds, sorted as it is written: by UTF-16 code unit, which for the ASCII keys of a catalog is byte order.</summary>
sealed class CatalogFacts(string version, DateOnly effective)
{
    public string Version { get; } = version;

    public DateOnly Effective { get; } = effective;

    /// <summary>Regions by code; null for "global", which has no facts.</summary>
    public SortedDictionary<string, AwsRegion?> Regions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<(string Sku, string Region), Price> Prices { get; } = new(Comparer<(string Sku, string Region)>.Create(static (left, right) =>
        string.CompareOrdinal(left.Sku, right.Sku) is var order and not 0 ? order : string.CompareOrdinal(left.Region, right.Region)));

    public SortedDictionary<string, InstanceShape> Shapes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Allowance> Allowances { get; } = new(StringComparer.Ordinal);
}
