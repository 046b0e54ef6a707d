using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blueprints.Engine.Answers;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Blueprints.Engine.Monitor;

/// <summary>Registers resources as an engine does in a preview: transforms, provider, URN, and an answer that echoes the inputs.</summary>
sealed class Registrar(PreviewSession session, CallbackClient callbacks, ComponentPrograms components)
{
    // The transforms of a component that another program makes, kept until that program registers it.
    readonly ConcurrentDictionary<(string Parent, string Type, string Name), ImmutableArray<Callback>> _waiting = new();

    /// <exception cref="RpcException">A URN is used twice, a transform or a hook failed, or another program's component did.</exception>
    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellation)
    {
        session.Secrets.AddFrom(request.Object);
        session.Secrets.AddFrom(request.Object, request.AdditionalSecretOutputs, inInputs: false);
        if (request.Remote && await components.FindAsync(session.PackageOf(request.PackageRef, request.Type), cancellation).ConfigureAwait(false) is { } component)
            return await ConstructAsync(component, request, cancellation).ConfigureAwait(false);
        if (request.Remote)
            session.Childless.TryAdd(request.Type, true);

        ImmutableArray<Callback> own = [.. request.Transforms, .. _waiting.TryRemove((request.Parent, request.Type, request.Name), out var kept) ? kept : []];
        var registration = new Registration(request);
        foreach (var transform in own.Concat(session.Resources.AncestorsOf(request.Parent).SelectMany(ancestor => ancestor.Transforms)).Concat(session.StackTransforms))
            registration.Take(await callbacks.CallAsync<TransformRequest, TransformResponse>(transform, registration.Ask(), cancellation).ConfigureAwait(false));

        session.Secrets.AddFrom(registration.Inputs);
        var entry = EntryOf(request, registration, own);
        if (!session.Resources.TryAdd(entry))
            throw new RpcException(new Status(StatusCode.AlreadyExists, $"two resources have the URN {entry.Urn}; give one of them another name"));
        await RunHooksAsync("before", request.Hooks?.BeforeCreate, entry, cancellation).ConfigureAwait(false);
        entry.Outputs = OutputsOf(entry);
        await RunHooksAsync("after", request.Hooks?.AfterCreate, entry, cancellation).ConfigureAwait(false);
        return new() { Urn = entry.Urn, Id = entry.Id, Object = WireMap.ForProgram(entry.Outputs, request.AcceptSecrets, request.AcceptResources) };
    }

    async Task<RegisterResourceResponse> ConstructAsync(ComponentProgram component, RegisterResourceRequest request, CancellationToken cancellation)
    {
        _waiting[(request.Parent, request.Type, request.Name)] = [.. request.Transforms];
        var response = await component.ConstructAsync(session, request, cancellation).ConfigureAwait(false);
        session.Secrets.AddFrom(response.State);
        var answer = new RegisterResourceResponse { Urn = response.Urn, Object = WireMap.ForProgram(response.State, request.AcceptSecrets, request.AcceptResources) };
        answer.PropertyDependencies.Add(response.StateDependencies);
        return answer;
    }

    LedgerEntry EntryOf(RegisterResourceRequest request, Registration registration, ImmutableArray<Callback> transforms)
    {
        var urn = session.UrnOf(request.Type, request.Name, request.Parent);
        return new()
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Custom = request.Custom,
            Inputs = registration.Inputs,
            Dependencies = registration.Dependencies,
            Provider = request.Custom ? ProviderOf(request, registration) : "",
            Providers = registration.Providers,
            Transforms = transforms,
            IgnoreChanges = registration.IgnoreChanges,
            Id = request.Custom && session.Synthesised ? Synthesis.IdOf(request.Type, request.Name) : "",
        };
    }

    // The request's own, then the one that it was given for its package, then those of its ancestors.
    string ProviderOf(RegisterResourceRequest request, Registration registration)
    {
        if (registration.Provider.Length > 0)
            return registration.Provider;
        var package = session.PackageOf(request.PackageRef, request.Type);
        return registration.Providers.GetValueOrDefault(package)
            ?? session.Resources.AncestorsOf(request.Parent).Select(ancestor => ancestor.Providers.GetValueOrDefault(package) ?? (SamePackage(ancestor, package) ? ancestor.Provider : "")).FirstOrDefault(provider => provider.Length > 0)
            ?? "";
    }

    static bool SamePackage(LedgerEntry ancestor, string package) => ancestor.Custom && ancestor.Type.StartsWith($"{package}:", StringComparison.Ordinal);

    // A component tells its outputs later. Of a resource, what a program gets back are its inputs, and what a cloud would decide is missing, which means unknown.
    Struct OutputsOf(LedgerEntry entry)
    {
        if (!entry.Custom)
            return new();
        var outputs = entry.Inputs.Clone();
        if (session.Synthesised)
        {
            foreach (var (property, value) in Synthesis.OutputsOf(entry, RegionOf.Resource(session, entry.Provider)))
                outputs.Fields.TryAdd(property, value);
        }

        return outputs;
    }

    async Task RunHooksAsync(string when, IEnumerable<string>? hooks, LedgerEntry entry, CancellationToken cancellation)
    {
        foreach (var name in hooks ?? [])
        {
            var hook = session.Hooks.GetValueOrDefault(name) ?? throw new RpcException(new Status(StatusCode.NotFound, $"{entry.Urn} has the hook \"{name}\", which was not registered"));
            if (!hook.OnDryRun)
                continue;
            var asked = new ResourceHookRequest { Urn = entry.Urn, Id = entry.Id, Name = entry.Name, Type = entry.Type, NewInputs = entry.Inputs, NewOutputs = entry.Outputs };
            var answer = await callbacks.CallAsync<ResourceHookRequest, ResourceHookResponse>(hook.Callback, asked, cancellation).ConfigureAwait(false);
            if (answer.Error.Length == 0)
                continue;
            var failure = $"{when} hook \"{name}\" of {entry.Urn} failed: {answer.Error}";
            if (!hook.IgnoreErrors)
                throw new RpcException(new Status(StatusCode.Unknown, failure));
            session.Messages.Enqueue((EngineService.Warning, failure));
        }
    }
}
