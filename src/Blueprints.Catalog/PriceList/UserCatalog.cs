using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// Prices that somebody took from AWS's price list, in a folder of their own. They take precedence over the catalog that ships. The folder holds a manifest, and one
/// image that the manifest names with its checksum; replacing the manifest is what makes an update take effect, so that a reader sees the old catalog or the new one.
/// </summary>
public sealed class UserCatalog
{
    const string ManifestName = "manifest.json";
    const string LockName = "lock";
    const string DownloadsName = "downloads";

    // A manifest of every service in every region has some 40 KB.
    const int MaxManifestBytes = 4 * 1024 * 1024;

    readonly PriceCatalog? _prices;

    UserCatalog(string folder, PriceCatalog? prices, ImmutableArray<UpdatedOffer> offers) => (Folder, _prices, Offers) = (folder, prices, offers);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The services and regions it has prices of, by code and region; empty for a folder that does not exist yet.</summary>
    public ImmutableArray<UpdatedOffer> Offers { get; }

    /// <summary>Where downloads are kept until they are complete.</summary>
    internal string Downloads => Path.Combine(Folder, DownloadsName);

    /// <summary>Opens a folder. One that does not exist, or holds no manifest, is a catalog without prices.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="PriceListException">What it holds is damaged, or cannot be read.</exception>
    public static UserCatalog Open(string folder)
    {
        try
        {
            return Read(folder);
        }
        catch (PriceListException e) when (e.InnerException is FileNotFoundException)
        {
            // An update replaced the image after its name was read.
            return Read(folder);
        }
    }

    /// <summary>A catalog in which these prices stand before those of another one.</summary>
    /// <param name="below">The other one, such as <see cref="PriceCatalog.Shipped"/>.</param>
    public PriceCatalog Over(PriceCatalog below) => _prices is null ? below : _prices.Over(below);

    /// <summary>Takes the folder for one update; held until disposed.</summary>
    /// <exception cref="PriceListException">Another process updates it, or it cannot be written.</exception>
    internal static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, DownloadsName));
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PriceListException($"{folder}: {e.Message}; allowed: a folder that can be written and that no other update is using", e);
        }
    }

    /// <summary>A catalog in which one offer is replaced as a whole: products that AWS dropped are gone.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="region">Its region's facts; null for a service without regions.</param>
    /// <param name="prices">Its prices.</param>
    internal UserCatalog Replace(UpdatedOffer offer, AwsRegion? region, IReadOnlyCollection<Price> prices)
    {
        var day = Offers.Select(known => known.Checked).Append(offer.Checked).Max();
        var builder = new PriceCatalogBuilder(string.Create(CultureInfo.InvariantCulture, $"aws.{day:yyyy-MM-dd}"), day);
        foreach (var known in _prices?.Regions ?? [])
            builder.Add(known);
        if (region is not null)
            builder.Add(region);
        foreach (var price in Kept(offer).Concat(prices))
            builder.Add(price);
        var bytes = builder.ToBytes();
        ImmutableArray<UpdatedOffer> offers =
        [
            .. Offers.Where(known => (known.OfferCode, known.Region) != (offer.OfferCode, offer.Region)).Append(offer)
                .OrderBy(known => known.OfferCode, StringComparer.Ordinal).ThenBy(known => known.Region, StringComparer.Ordinal),
        ];
        Commit(bytes, offers);
        return new(Folder, PriceCatalog.Load(new MemoryStream(bytes)), offers);
    }

    /// <summary>The prices that one offer gave.</summary>
    internal List<Price> PricesOf(UpdatedOffer offer) =>
        _prices is null ? [] : [.. _prices.Prices(offer.Region).Where(price => price.Source.StartsWith(OfferMapping.SourceOf(offer.OfferCode), StringComparison.Ordinal))];

    IEnumerable<Price> Kept(UpdatedOffer replaced) => _prices is null
        ? []
        : _prices.Regions.Select(region => region.Code).Append(PriceCatalog.GlobalRegion).SelectMany(_prices.Prices)
            .Where(price => price.Region != replaced.Region || !price.Source.StartsWith(OfferMapping.SourceOf(replaced.OfferCode), StringComparison.Ordinal));

    void Commit(byte[] bytes, IReadOnlyList<UpdatedOffer> offers)
    {
        var hash = Hex(SHA256.HashData(bytes));
        var image = $"prices-{hash[..16]}.bin";
        AtomicFile.Write(Path.Combine(Folder, image), bytes);
        AtomicFile.Write(Path.Combine(Folder, ManifestName), JsonSerializer.SerializeToUtf8Bytes(new UserManifest(UserManifest.Layout, image, hash, offers), UserCatalogJson.Default.UserManifest));
        foreach (var old in Directory.EnumerateFiles(Folder, "prices-*.bin").Where(path => Path.GetFileName(path) != image))
            File.Delete(old);
    }

    static UserCatalog Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, ManifestName);
            if (!File.Exists(path))
                return new(folder, null, []);
            if (ReadManifest(path) is not { SchemaVersion: UserManifest.Layout } manifest || Path.GetFileName(manifest.Image) != manifest.Image || manifest.Offers.Any(offer => offer is null))
                throw Damaged(folder, "its manifest is of another version");
            var bytes = File.ReadAllBytes(Path.Combine(folder, manifest.Image));
            if (!Hex(SHA256.HashData(bytes)).Equals(manifest.Sha256, StringComparison.OrdinalIgnoreCase))
                throw Damaged(folder, "its prices do not have the checksum that the manifest names");
            return new(folder, PriceCatalog.Load(new MemoryStream(bytes)), [.. manifest.Offers]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            throw Damaged(folder, e.Message, e);
        }
    }

    static UserManifest? ReadManifest(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length <= MaxManifestBytes
            ? JsonSerializer.Deserialize(file, UserCatalogJson.Default.UserManifest)
            : throw new InvalidDataException($"the manifest has {file.Length} bytes");
    }

    static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    static PriceListException Damaged(string folder, string what, Exception? cause = null) =>
        new($"{folder}: this price catalog cannot be used: {what.TrimEnd('.')}; delete the folder and run prices update again", cause!);
}
