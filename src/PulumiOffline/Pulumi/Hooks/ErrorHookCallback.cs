namespace Pulumi;

/// <summary>What an <see cref="ErrorHook"/> runs.</summary>
/// <param name="args">The resource and what failed.</param>
/// <param name="cancellationToken">Cancelled when the deployment is.</param>
/// <returns>Whether to try the operation again.</returns>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
