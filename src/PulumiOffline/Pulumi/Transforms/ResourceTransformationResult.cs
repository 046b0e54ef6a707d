namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> gives back.</summary>
/// <param name="args">The inputs to use.</param>
/// <param name="options">The options to use; the parent cannot be changed.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The inputs to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use; the parent cannot be changed.</summary>
    public ResourceOptions Options { get; } = options;
}
