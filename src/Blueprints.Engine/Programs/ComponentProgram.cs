using Blueprints.Engine.Monitor;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace Blueprints.Engine.Programs;

/// <summary>A program that makes the components of a package: it registers their children with the engine itself.</summary>
/// <param name="process">The running program.</param>
/// <param name="port">Where it listens on this machine.</param>
sealed class ComponentProgram(RunningProgram process, int port) : IAsyncDisposable
{
    const string Service = "pulumirpc.ResourceProvider";

    static readonly Method<ConfigureRequest, ConfigureResponse> Configure = new(MethodType.Unary, Service, "Configure", WireMarshaller.Of<ConfigureRequest>(), WireMarshaller.Of<ConfigureResponse>());
    static readonly Method<ConstructRequest, ConstructResponse> Construct = new(MethodType.Unary, Service, "Construct", WireMarshaller.Of<ConstructRequest>(), WireMarshaller.Of<ConstructResponse>());
    static readonly Method<CallRequest, CallResponse> Method = new(MethodType.Unary, Service, "Call", WireMarshaller.Of<CallRequest>(), WireMarshaller.Of<CallResponse>());

    readonly GrpcChannel _channel = LoopbackChannel.Open($"127.0.0.1:{port}");

    /// <summary>Tells the program that it may begin.</summary>
    public Task ConfigureAsync(CancellationToken cancellation) =>
        CallAsync(Configure, new ConfigureRequest { AcceptSecrets = true, AcceptResources = true, Args = new Struct() }, cancellation);

    /// <summary>Makes a component.</summary>
    public Task<ConstructResponse> ConstructAsync(PreviewSession session, RegisterResourceRequest request, CancellationToken cancellation)
    {
        var construct = new ConstructRequest
        {
            Project = session.Program.Project,
            Stack = session.Program.Stack,
            Organization = session.Program.Organization,
            DryRun = true,
            Parallel = 16,
            MonitorEndpoint = session.Address,
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Inputs = request.Object ?? new Struct(),
            AcceptsOutputValues = true,
            Config = { session.Program.Config },
            ConfigSecretKeys = { session.Program.SecretKeys },
            InputDependencies = { request.PropertyDependencies },
            Providers = { request.Providers },
            Dependencies = { request.Dependencies },
            Aliases = { request.Aliases },
            IgnoreChanges = { request.IgnoreChanges },
        };
        if (request.HasProtect)
            construct.Protect = request.Protect;
        return CallAsync(Construct, construct, cancellation);
    }

    /// <summary>Calls a method of a component.</summary>
    public Task<CallResponse> CallAsync(PreviewSession session, ResourceCallRequest request, CancellationToken cancellation) => CallAsync(Method, new CallRequest
    {
        Tok = request.Tok,
        Args = request.Args ?? new Struct(),
        Project = session.Program.Project,
        Stack = session.Program.Stack,
        Organization = session.Program.Organization,
        DryRun = true,
        Parallel = 16,
        MonitorEndpoint = session.Address,
        AcceptsOutputValues = true,
        Config = { session.Program.Config },
        ConfigSecretKeys = { session.Program.SecretKeys },
        ArgDependencies = { request.ArgDependencies },
    }, cancellation);

    /// <summary>Stops the program.</summary>
    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await process.DisposeAsync().ConfigureAwait(false);
    }

    async Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, CancellationToken cancellation) where TRequest : class where TResponse : class
    {
        using var call = _channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(cancellationToken: cancellation), request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }
}
