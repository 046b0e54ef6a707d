using System.Net;
using System.Net.Sockets;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Wire;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blueprints.Engine.Session;

/// <summary>Serves one run of a program, on a random port of this machine and nowhere else.</summary>
sealed class PreviewServer : IAsyncDisposable
{
    // A Node.js program has all independent registrations in flight at once.
    const int Streams = 100_000;

    readonly PreviewSession _session;
    readonly int _maxBytes;
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    WebApplication? _application;

    /// <summary>Opens a port and tells the session. A program may connect from now on and waits for <see cref="StartAsync"/>: both take a while to start and do it at the same time.</summary>
    /// <param name="session">The run.</param>
    /// <param name="maxBytes">The largest message in bytes.</param>
    public PreviewServer(PreviewSession session, int maxBytes = WireMarshaller.MaxBytes)
    {
        (_session, _maxBytes) = (session, maxBytes);
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen();
        session.Address = Address.ToString();
    }

    IPEndPoint Address => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>Serves.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(Address, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.Http2.MaxStreamsPerConnection = Streams;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
            // A body is a message with five bytes before it, which say its length: gRPC refuses one that is too large before it reads it.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => _socket);
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (_maxBytes, _maxBytes));
        builder.Services.AddSingleton(_session);
        builder.Services.AddSingleton<CallbackClient>();
        builder.Services.AddSingleton<ComponentPrograms>();
        builder.Services.AddSingleton<Registrar>();
        builder.Services.AddSingleton<MonitorService>();
        builder.Services.AddSingleton<EngineService>();
        builder.Services.AddSingleton<IServiceMethodProvider<MonitorService>>(new WireService<MonitorService>("pulumirpc.ResourceMonitor", MonitorService.Bind));
        builder.Services.AddSingleton<IServiceMethodProvider<EngineService>>(new WireService<EngineService>("pulumirpc.Engine", EngineService.Bind));

        _application = builder.Build();
        _application.MapGrpcService<MonitorService>();
        _application.MapGrpcService<EngineService>();
        await _application.StartAsync().ConfigureAwait(false);
    }

    /// <summary>Stops it, and the programs that it started for components.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await _application.StopAsync(soon.Token).ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
        }

        _socket.Dispose();
    }
}
