using System.Collections.Concurrent;
using Blueprints.Engine.Wire;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace Blueprints.Engine.Monitor;

/// <summary>Calls the functions that a program offers to its engine: transforms and hooks.</summary>
sealed class CallbackClient : IDisposable
{
    static readonly Method<CallbackInvokeRequest, CallbackInvokeResponse> Invoke =
        new(MethodType.Unary, "pulumirpc.Callbacks", "Invoke", WireMarshaller.Of<CallbackInvokeRequest>(), WireMarshaller.Of<CallbackInvokeResponse>());

    readonly ConcurrentDictionary<string, GrpcChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>Calls a function and gives its response.</summary>
    /// <exception cref="RpcException">It failed, or it is not on this machine.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(Callback callback, TRequest request, CancellationToken cancellation)
        where TRequest : IMessage
        where TResponse : class, IMessage<TResponse>, new()
    {
        var call = Channel(callback.Target).CreateCallInvoker().AsyncUnaryCall(
            Invoke, null, new CallOptions(cancellationToken: cancellation), new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() });
        var response = await call.ResponseAsync.ConfigureAwait(false);
        var message = new TResponse();
        message.MergeFrom(CodedInputStream.CreateWithLimits(new MemoryStream(response.Response.ToByteArray(), writable: false), WireMarshaller.MaxBytes, WireMarshaller.MaxNesting));
        return message;
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }

    GrpcChannel Channel(string target) => _channels.GetOrAdd(target, LoopbackChannel.Open);
}
