namespace Pulumi;

/// <summary>A failure that belongs to a resource.</summary>
public class ResourceException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="resource">The resource; null: none in particular.</param>
    /// <param name="hideStack">Whether it is shown without a stack trace; default false.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
