namespace Pulumi;

/// <summary>Changes the arguments and options of a provider function's call.</summary>
/// <param name="args">The function's token, arguments and options.</param>
/// <param name="cancellationToken">Cancelled when the deployment is.</param>
/// <returns>What to use instead; null: no change.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
