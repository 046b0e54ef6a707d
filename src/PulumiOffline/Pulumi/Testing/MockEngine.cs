using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Does an engine's part with the help of mocks: URNs, their uniqueness, ids and states.</summary>
internal sealed class MockEngine(IMocks mocks, DeploymentSettings settings) : IEngine
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RegisteredResource> _registered = [];
    private readonly List<Resource> _resources = [];

    /// <summary>All resources in the order of their registration.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
                return [.. _resources];
        }
    }

    public async Task<RegisteredResource> RegisterAsync(Resource resource, ResourceRequest request)
    {
        var urn = UrnOf(resource, request.ParentUrn);
        lock (_gate)
        {
            _resources.Add(resource);
            if (!_registered.TryAdd(urn, RegisteredResource.Pending(urn)))
                throw new RunException($"Duplicate resource URN '{urn}'; try giving it a unique name");
        }

        var registered = resource is Stack ? RegisteredResource.Pending(urn) : await AskAsync(urn, resource, request).ConfigureAwait(false);
        Remember(registered);
        return registered;
    }

    public async Task<RegisteredResource> ReadAsync(Resource resource, ResourceRequest request)
    {
        var read = await AskAsync(UrnOf(resource, request.ParentUrn), resource, request).ConfigureAwait(false) with { Id = request.Id };
        lock (_gate)
            _resources.Add(resource);
        Remember(read);
        return read;
    }

    public Task<RegisteredResource> FindAsync(string urn)
    {
        lock (_gate)
            return Task.FromResult(_registered.GetValueOrDefault(urn) ?? throw new InvalidOperationException($"Unknown resource {urn}"));
    }

    public async Task<FunctionAnswer> InvokeAsync(string token, ImmutableDictionary<string, object?> args, string provider)
    {
        var answer = await mocks.CallAsync(new MockCallArgs { Token = token, Args = WireReader.ReadKnown(args), Provider = provider }).ConfigureAwait(false);
        return new FunctionAnswer(await StateAsync(token, answer).ConfigureAwait(false));
    }

    public Task<FunctionAnswer> CallAsync(string token, ImmutableDictionary<string, object?> args, string provider) => InvokeAsync(token, args, provider);

    // As under the official mocks, messages go nowhere; the errors among them fail the run.
    public Task LogAsync(LogSeverity severity, string message) => Task.CompletedTask;

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn, outputs.ToImmutableDictionary(output => output.Key, output => new Output<object?>(Task.FromResult(WireReader.Read(output.Value))))));

    private async Task<RegisteredResource> AskAsync(string urn, Resource resource, ResourceRequest request)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = WireReader.ReadKnown(request.Inputs),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        return new RegisteredResource(urn, id ?? request.Id, await StateAsync(resource.GetResourceType(), state).ConfigureAwait(false));
    }

    private void Remember(RegisteredResource resource)
    {
        lock (_gate)
            _registered[resource.Urn] = resource;
    }

    private string UrnOf(Resource resource, string? parentUrn)
    {
        // As a real engine has it: the stack is no part of the types of those below it.
        var parentTypes = parentUrn?.Split("::")[2];
        var prefix = parentTypes is null or Stack.TypeToken ? "" : parentTypes + "$";
        return $"urn:pulumi:{settings.StackName}::{settings.ProjectName}::{prefix}{resource.GetResourceType()}::{resource.GetResourceName()}";
    }

    private static async Task<ImmutableDictionary<string, object?>> StateAsync(string path, object state)
    {
        var plain = state is IDictionary<string, object> map ? map.ToImmutableDictionary() : state;
        return await new WireWriter().WriteAsync(path, plain).ConfigureAwait(false) as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException(
                $"A mock answered {path} with {state?.GetType().FullName ?? "null"}; it has to answer with a dictionary from names to values.");
    }
}
