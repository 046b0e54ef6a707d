using System.Net;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blueprints.Engine.Wire;

/// <summary>What all servers of gRPC here have in common: this machine only, HTTP/2 without TLS, nothing written, and messages as large as Pulumi's own engine takes.</summary>
static class WireServer
{
    // A Node.js program has all independent registrations in flight at once.
    const int Streams = 100_000;

    /// <summary>A server to which services are added.</summary>
    /// <param name="address">Where it listens. Default: null, a random port of this machine.</param>
    /// <param name="maxBytes">The largest message in bytes.</param>
    public static WebApplicationBuilder CreateBuilder(IPEndPoint? address = null, int maxBytes = WireMarshaller.MaxBytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address ?? new(IPAddress.Loopback, 0), listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.Http2.MaxStreamsPerConnection = Streams;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
            // A body is a message with five bytes before it, which say its length: gRPC refuses one that is too large before it reads it.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (maxBytes, maxBytes));
        return builder;
    }

    /// <summary>Adds a service, of which there is one.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">The service's name on the wire.</param>
    /// <param name="bind">Adds its methods.</param>
    public static void AddService<TService>(this WebApplicationBuilder builder, string name, Action<WireService<TService>> bind) where TService : class
    {
        builder.Services.AddSingleton<TService>();
        builder.Services.AddSingleton<IServiceMethodProvider<TService>>(new WireService<TService>(name, bind));
    }
}
