namespace Pulumi;

/// <summary>What a <see cref="ResourceHook"/> runs.</summary>
/// <param name="args">The resource and its values.</param>
/// <param name="cancellationToken">Cancelled when the deployment is.</param>
/// <returns>A task that ends with the hook; a failure stops the operation unless errors are ignored.</returns>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
