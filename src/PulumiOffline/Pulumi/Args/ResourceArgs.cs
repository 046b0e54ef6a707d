namespace Pulumi;

/// <summary>Base of the classes that hold a resource's or component's inputs.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    /// <summary>Makes the inputs.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class NoArgs : ResourceArgs;
}
