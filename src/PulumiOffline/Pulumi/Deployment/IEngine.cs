using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a program needs of whoever runs it: mocks in a test, a resource monitor in a preview.</summary>
internal interface IEngine
{
    /// <summary>Registers a resource.</summary>
    Task<RegisteredResource> RegisterAsync(Resource resource, ResourceRequest request);

    /// <summary>Reads a resource that exists already.</summary>
    Task<RegisteredResource> ReadAsync(Resource resource, ResourceRequest request);

    /// <summary>Looks a resource up that the program made.</summary>
    Task<RegisteredResource> FindAsync(string urn);

    /// <summary>Calls a provider's function.</summary>
    Task<FunctionAnswer> InvokeAsync(string token, ImmutableDictionary<string, object?> args, string provider);

    /// <summary>Calls a resource's method.</summary>
    Task<FunctionAnswer> CallAsync(string token, ImmutableDictionary<string, object?> args, string provider);

    /// <summary>Tells the outputs of a component or of the stack.</summary>
    Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs);

    /// <summary>Passes a message on.</summary>
    Task LogAsync(LogSeverity severity, string message);
}
