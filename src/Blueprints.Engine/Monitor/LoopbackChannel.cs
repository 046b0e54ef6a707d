using Blueprints.Engine.Wire;
using Grpc.Core;
using Grpc.Net.Client;

namespace Blueprints.Engine.Monitor;

/// <summary>Opens channels to programs on this machine, and to nothing else.</summary>
static class LoopbackChannel
{
    static readonly string[] Hosts = ["127.0.0.1", "localhost", "[::1]"];

    /// <exception cref="RpcException">The target is not on this machine.</exception>
    public static GrpcChannel Open(string target)
    {
        if (!Uri.TryCreate($"http://{target}", UriKind.Absolute, out var address) || !Hosts.Contains(address.Host))
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"\"{target}\" is not an address of this machine"));
        return GrpcChannel.ForAddress(address, new() { MaxReceiveMessageSize = WireMarshaller.MaxBytes, MaxSendMessageSize = WireMarshaller.MaxBytes });
    }
}
