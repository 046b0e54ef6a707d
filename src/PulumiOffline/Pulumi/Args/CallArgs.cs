namespace Pulumi;

/// <summary>Base of the classes that hold the arguments of a resource's method.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    /// <summary>Makes the arguments.</summary>
    protected CallArgs()
    {
    }

    private sealed class NoArgs : CallArgs;
}
