namespace Pulumi;

/// <summary>One file that goes into a resource.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(object content)
        : base(content)
    {
    }
}
