namespace Pulumi;

/// <summary>A set of files that goes into a resource.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(object content)
        : base(content)
    {
    }
}
