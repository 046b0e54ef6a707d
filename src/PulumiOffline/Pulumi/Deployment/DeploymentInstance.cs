using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The deployment that runs the program, as the program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>The stack's name.</summary>
    public string StackName => Deployment.StackName;

    /// <summary>The project's name.</summary>
    public string ProjectName => Deployment.ProjectName;

    /// <summary>The organization's name.</summary>
    public string OrganizationName => Deployment.OrganizationName;

    /// <summary>The project's folder.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public string RootDirectory => Deployment.RootDirectory;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a provider function; the result is unknown if an argument is, or the id of a resource it depends on.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The result, which depends on what the arguments depend on.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.Invoke<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that; unknown as for Invoke.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The member, which depends on what the arguments depend on.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    /// <summary>Calls a provider function; the result is unknown if an argument is, or the id of a resource it depends on.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The result, which depends on what the arguments depend on.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Functions.Invoke<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that; unknown as for Invoke.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The member, which depends on what the arguments depend on.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Functions.Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    /// <summary>Calls a provider function for its result as a plain value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The result.</returns>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that as a plain value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The member.</returns>
    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        (await Deployment.Functions.InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false)).Values.First();

    /// <summary>Calls a provider function and drops its result.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>A task that ends with the call.</returns>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a resource's method.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource whose method it is; null: none.</param>
    /// <param name="options">Options; null: none.</param>
    /// <returns>The result.</returns>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Deployment.Functions.Call<T>(token, args, self, options);

    /// <summary>Calls a resource's method and drops its result.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource whose method it is; null: none.</param>
    /// <param name="options">Options; null: none.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Deployment.Functions.Call<object>(token, args, self, options);

    /// <summary>Calls a provider function; the result is unknown if an argument is, or the id of a resource it depends on.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The result, which depends on what the arguments depend on.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that; unknown as for Invoke.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The member, which depends on what the arguments depend on.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    /// <summary>Calls a provider function; the result is unknown if an argument is, or the id of a resource it depends on.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The result, which depends on what the arguments depend on.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that; unknown as for Invoke.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The member, which depends on what the arguments depend on.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    /// <summary>Calls a provider function for its result as a plain value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The result.</returns>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a provider function whose result has one member, and takes that as a plain value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The member.</returns>
    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        (await Deployment.Functions.InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false)).Values.First();

    /// <summary>Calls a provider function and drops its result.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>A task that ends with the call.</returns>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeAsync<object>(token, args, options);

    /// <summary>Calls a resource's method.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource whose method it is; null: none.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    /// <returns>The result.</returns>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Call<T>(token, args, self, options);

    /// <summary>Calls a resource's method and drops its result.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource whose method it is; null: none.</param>
    /// <param name="options">Options; null: none.</param>
    /// <param name="registerPackageRequest">The function's package; not used offline.</param>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Call<object>(token, args, self, options);

    /// <summary>Adds a transform that all later calls of provider functions go through, after those added before.</summary>
    /// <param name="transform">The transform.</param>
    public void RegisterInvokeTransform(InvokeTransform transform) => Deployment.Functions.Add(transform);
}
