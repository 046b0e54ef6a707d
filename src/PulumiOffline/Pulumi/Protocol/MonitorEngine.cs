using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.Collections;

namespace Pulumi.Protocol;

/// <summary>Does an engine's part by asking a real one.</summary>
internal sealed class MonitorEngine(MonitorClient client) : IEngine
{
    private const string GetResource = "pulumi:pulumi:getResource";

    private readonly ConcurrentDictionary<string, Resource> _resources = new();

    private ValueReader Reader => new(urn => _resources.GetValueOrDefault(urn));

    public async Task<RegisteredResource> RegisterAsync(Resource resource, ResourceRequest request)
    {
        var response = await client.RegisterAsync(await Registration.OfAsync(resource, request).ConfigureAwait(false)).ConfigureAwait(false);
        _resources[response.Urn] = resource;
        return new RegisteredResource(response.Urn, response.Id, Reader.Read(response.Object));
    }

    public async Task<RegisteredResource> ReadAsync(Resource resource, ResourceRequest request)
    {
        var response = await client.ReadAsync(new()
        {
            Id = request.Id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = request.ParentUrn ?? "",
            Properties = ValueWriter.Write(request.Inputs),
            Provider = request.Provider,
            AcceptSecrets = true,
            AcceptResources = true,
        }).ConfigureAwait(false);
        _resources[response.Urn] = resource;
        return new RegisteredResource(response.Urn, request.Id, Reader.Read(response.Properties));
    }

    public async Task<RegisteredResource> FindAsync(string urn)
    {
        var found = await InvokeAsync(GetResource, ImmutableDictionary<string, object?>.Empty.Add("urn", urn), "").ConfigureAwait(false);
        return new RegisteredResource(
            urn,
            found.Result.GetValueOrDefault("id") as string ?? "",
            found.Result.GetValueOrDefault("state") as ImmutableDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty);
    }

    public async Task<FunctionAnswer> InvokeAsync(string token, ImmutableDictionary<string, object?> args, string provider)
    {
        var response = await client.InvokeAsync(new() { Tok = token, Args = ValueWriter.Write(args), Provider = provider, AcceptResources = true }).ConfigureAwait(false);
        ThrowOn(token, response.Failures);
        return new FunctionAnswer(Reader.Read(response.Return), !response.Unknown);
    }

    public async Task<FunctionAnswer> CallAsync(string token, ImmutableDictionary<string, object?> args, string provider)
    {
        var response = await client.CallAsync(new() { Tok = token, Args = ValueWriter.Write(args), Provider = provider }).ConfigureAwait(false);
        ThrowOn(token, response.Failures);
        return new FunctionAnswer(Reader.Read(response.Return));
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs) =>
        client.RegisterOutputsAsync(new() { Urn = urn, Outputs = ValueWriter.Write(outputs) });

    public Task LogAsync(LogSeverity severity, string message) => client.LogAsync(new() { Severity = (int)severity, Message = message });

    private static void ThrowOn(string token, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count > 0)
            throw new RunException($"{token} failed: {string.Join("; ", failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})"))}");
    }
}
