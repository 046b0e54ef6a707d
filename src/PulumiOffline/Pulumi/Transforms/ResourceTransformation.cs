namespace Pulumi;

/// <summary>Changes a resource's inputs and options in the process, before the resource is registered.</summary>
/// <param name="args">The resource, its inputs and its options.</param>
/// <returns>What to use instead; null: no change.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
