using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Calls provider functions and resources' methods.</summary>
internal sealed class FunctionCaller(Deployment deployment)
{
    private ImmutableList<InvokeTransform> _transforms = [];

    public void Add(InvokeTransform transform) => ImmutableInterlocked.Update(ref _transforms, (all, added) => all.Add(added), transform);

    /// <summary>Calls a function whose result is an output; unknown if an argument or a resource it has to wait for is.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        return new Output<T>(InvokeAsync());

        async Task<OutputData<T>> InvokeAsync()
        {
            var writer = new WireWriter();
            var wire = await writer.WriteMapAsync(token, (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
            var waitedFor = options is InvokeOutputOptions { DependsOn: { } dependsOn }
                ? await ResourceDependencies.WaitForAsync(dependsOn).ConfigureAwait(false)
                : [];
            if (!WireReader.Read(wire).IsKnown || await AnyUnknownAsync(writer.Dependencies.Union(waitedFor)).ConfigureAwait(false))
                return OutputData.Unknown<T>(default!);

            var data = await CallAsync<T>(token, wire, options).ConfigureAwait(false);
            return data with { Resources = [.. writer.Dependencies, .. waitedFor] };
        }
    }

    /// <summary>Calls a function whose result is a plain value; unknown arguments are left out.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var wire = await new WireWriter().WriteMapAsync(token, (args ?? InvokeArgs.Empty).ToDictionary()).ConfigureAwait(false);
        return (await CallAsync<T>(token, wire, options).ConfigureAwait(false)).Value;
    }

    /// <summary>Calls a resource's method.</summary>
    public Output<T> Call<T>(string token, CallArgs? args, Resource? self, CallOptions? options)
    {
        return new Output<T>(CallAsync());

        async Task<OutputData<T>> CallAsync()
        {
            var inputs = (args ?? CallArgs.Empty).ToDictionary();
            var wire = await new WireWriter().WriteMapAsync(token, self is null ? inputs : inputs.SetItem("__self__", self)).ConfigureAwait(false);
            var provider = self is null ? options?.Provider ?? options?.Parent?.GetProvider(token) : self.Provider;
            return await AnswerAsync<T>(token, wire, provider, deployment.Engine.CallAsync).ConfigureAwait(false);
        }
    }

    private static async Task<bool> AnyUnknownAsync(IEnumerable<Resource> resources)
    {
        var direct = resources.ToList();
        foreach (var resource in ResourceDependencies.Expand(direct).Union(direct).OfType<CustomResource>())
        {
            if (!(await resource.Id.Data.ConfigureAwait(false)).IsKnown)
                return true;
        }

        return false;
    }

    private async Task<OutputData<T>> CallAsync<T>(string token, ImmutableDictionary<string, object?> args, InvokeOptions? options)
    {
        options ??= new InvokeOptions();
        foreach (var transform in _transforms)
        {
            var shown = args.ToImmutableDictionary(arg => arg.Key, arg => WireReader.ReadWithOutputs(arg.Value, []));
            if (await transform(new InvokeTransformArgs(token, shown, options)).ConfigureAwait(false) is not { } changed)
                continue;
            args = await new WireWriter().WriteMapAsync(token, changed.Args).ConfigureAwait(false);
            options = changed.Options;
        }

        return await AnswerAsync<T>(token, args, options.Provider ?? options.Parent?.GetProvider(token), deployment.Engine.InvokeAsync).ConfigureAwait(false);
    }

    private async Task<OutputData<T>> AnswerAsync<T>(
        string token,
        ImmutableDictionary<string, object?> args,
        ProviderResource? provider,
        Func<string, ImmutableDictionary<string, object?>, string, Task<FunctionAnswer>> ask)
    {
        var reference = await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false);
        var answer = await ask(token, args, reference).ConfigureAwait(false);
        OutputTypes.Check($"{token} result", typeof(T));
        var reader = new TypedReader(problem => deployment.Logger.Log(LogSeverity.Warning, problem));
        var data = reader.Read($"{token} result", answer.Result, typeof(T));
        return new OutputData<T>(data.Resources, data.Value is null ? default! : (T)data.Value, data.IsKnown && answer.IsKnown, data.IsSecret);
    }
}
