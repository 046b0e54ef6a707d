using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi.Protocol;

/// <summary>Calls a resource monitor and an engine. What they refuse is the program's failure, in their words.</summary>
internal sealed class MonitorClient(EngineAddress address) : IDisposable
{
    private const string Monitor = "pulumirpc.ResourceMonitor";
    private const string Engine = "pulumirpc.Engine";

    private static readonly Method<SupportsFeatureRequest, SupportsFeatureResponse> Supports = ProtocolMarshaller.Unary<SupportsFeatureRequest, SupportsFeatureResponse>(Monitor, "SupportsFeature");
    private static readonly Method<RegisterResourceRequest, RegisterResourceResponse> Register = ProtocolMarshaller.Unary<RegisterResourceRequest, RegisterResourceResponse>(Monitor, "RegisterResource");
    private static readonly Method<RegisterResourceOutputsRequest, Nothing> Outputs = ProtocolMarshaller.Unary<RegisterResourceOutputsRequest, Nothing>(Monitor, "RegisterResourceOutputs");
    private static readonly Method<ReadResourceRequest, ReadResourceResponse> Read = ProtocolMarshaller.Unary<ReadResourceRequest, ReadResourceResponse>(Monitor, "ReadResource");
    private static readonly Method<ResourceInvokeRequest, ResourceInvokeResponse> Invoke = ProtocolMarshaller.Unary<ResourceInvokeRequest, ResourceInvokeResponse>(Monitor, "Invoke");
    private static readonly Method<ResourceCallRequest, CallResponse> Call = ProtocolMarshaller.Unary<ResourceCallRequest, CallResponse>(Monitor, "Call");
    private static readonly Method<Nothing, Nothing> Shutdown = ProtocolMarshaller.Unary<Nothing, Nothing>(Monitor, "SignalAndWaitForShutdown");
    private static readonly Method<LogRequest, Nothing> Log = ProtocolMarshaller.Unary<LogRequest, Nothing>(Engine, "Log");

    private readonly GrpcChannel _monitor = Open(address.Monitor);
    private readonly GrpcChannel _engine = Open(address.Engine);

    public async Task<bool> SupportsAsync(string feature) => (await AskAsync(_monitor, Supports, new() { Id = feature }).ConfigureAwait(false)).HasSupport;

    public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request) => AskAsync(_monitor, Register, request);

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) => AskAsync(_monitor, Outputs, request);

    public Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request) => AskAsync(_monitor, Read, request);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => AskAsync(_monitor, Invoke, request);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => AskAsync(_monitor, Call, request);

    public Task ShutDownAsync() => AskAsync(_monitor, Shutdown, new Nothing());

    public Task LogAsync(LogRequest request) => AskAsync(_engine, Log, request);

    public void Dispose()
    {
        _monitor.Dispose();
        _engine.Dispose();
    }

    private static GrpcChannel Open(string target) => GrpcChannel.ForAddress(
        $"http://{target}", new GrpcChannelOptions { MaxReceiveMessageSize = ProtocolMarshaller.MaxBytes, MaxSendMessageSize = ProtocolMarshaller.MaxBytes });

    private static async Task<TResponse> AskAsync<TRequest, TResponse>(GrpcChannel channel, Method<TRequest, TResponse> method, TRequest request)
        where TRequest : class, IMessage
        where TResponse : class
    {
        try
        {
            using var call = channel.CreateCallInvoker().AsyncUnaryCall(method, null, new Grpc.Core.CallOptions(), request);
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            throw new RunException(e.Status.Detail, e);
        }
    }
}
