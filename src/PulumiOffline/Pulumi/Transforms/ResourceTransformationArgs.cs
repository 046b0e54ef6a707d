namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> is given.</summary>
/// <param name="resource">The resource; its outputs are not there yet.</param>
/// <param name="args">Its inputs.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource; its outputs are not there yet.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>The resource's inputs.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The resource's options.</summary>
    public ResourceOptions Options { get; } = options;
}
