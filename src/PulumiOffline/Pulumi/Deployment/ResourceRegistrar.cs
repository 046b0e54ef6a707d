using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Registers resources with the engine and gives their outputs the answers.</summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    public async Task CompleteAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            Resolve(resource, await ReadOrRegisterAsync(resource, args, options).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            foreach (var source in resource.OutputSources.Values)
                source.TrySetException(exception);
            throw;
        }
    }

    public async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync("").ConfigureAwait(false);
        if (await outputs.GetValueAsync(null!).ConfigureAwait(false) is not { } values)
            return;

        var wire = await new WireWriter().WriteMapAsync($"outputs of {urn}", values.ToImmutableDictionary()).ConfigureAwait(false);
        await deployment.Engine.RegisterOutputsAsync(urn, wire).ConfigureAwait(false);
    }

    private async Task<RegisteredResource> ReadOrRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is { } urn)
            return await deployment.Engine.FindAsync(urn).ConfigureAwait(false);

        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync("").ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id) && resource is not CustomResource)
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");

        await ResourceDependencies.WaitForAsync(options.DependsOn).ConfigureAwait(false);
        var inputs = await ResourceInputs.WriteAsync(resource, args.ToDictionary()).ConfigureAwait(false);
        (inputs, options) = await ResourceTransformer.ApplyAsync(resource, inputs, options).ConfigureAwait(false);
        var request = new ResourceRequest(
            resource.Parent is null ? null : await resource.Parent.Urn.GetValueAsync("").ConfigureAwait(false),
            inputs.Wire,
            resource is CustomResource ? await ProviderResource.ReferenceAsync(options.Provider).ConfigureAwait(false) : "",
            string.IsNullOrEmpty(id) ? (options as CustomResourceOptions)?.ImportId ?? "" : id)
        {
            Dependencies = inputs.Dependencies,
            DependsOn = await ResourceDependencies.WaitForAsync(options.DependsOn).ConfigureAwait(false),
            Options = options,
        };

        return string.IsNullOrEmpty(id)
            ? await deployment.Engine.RegisterAsync(resource, request).ConfigureAwait(false)
            : await deployment.Engine.ReadAsync(resource, request).ConfigureAwait(false);
    }

    private void Resolve(Resource resource, RegisteredResource answer)
    {
        var reader = new TypedReader(problem => deployment.Logger.Log(LogSeverity.Warning, problem));
        foreach (var (name, source) in resource.OutputSources)
        {
            if (name == "urn")
                source.SetResult(OutputData.Known<object?>(answer.Urn));
            else if (name == "id" && resource is CustomResource)
                source.SetResult(OutputData.Known<object?>(answer.Id) with { IsKnown = answer.Id.Length > 0 });
            else if (answer.State.TryGetValue(name, out var wire))
                source.SetResult(reader.Read($"{resource.GetType().FullName}.{name}", wire, source.TargetType));
            else
                source.TrySetDefault(isKnown: !deployment.IsDryRun);
        }
    }
}
