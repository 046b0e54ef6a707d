namespace Pulumi;

/// <summary>Changes a resource's inputs and options while it is registered, after all <see cref="ResourceTransformation"/>s.</summary>
/// <param name="args">The resource's name, type, inputs and options.</param>
/// <param name="cancellationToken">Cancelled when the deployment is.</param>
/// <returns>What to use instead; null: no change.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
