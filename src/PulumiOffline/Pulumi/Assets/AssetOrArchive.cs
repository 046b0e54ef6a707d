namespace Pulumi;

/// <summary>A file or a set of files that goes into a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>A path, an address, a text or a dictionary of assets, by the kind of asset.</summary>
    internal object Content { get; }
}
