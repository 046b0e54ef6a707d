using System.Net;
using System.Net.Sockets;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blueprints.Engine.Session;

/// <summary>Serves one run of a program, on a random port of this machine and nowhere else.</summary>
sealed class PreviewServer : IAsyncDisposable
{
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
        var builder = WireServer.CreateBuilder(Address, _maxBytes);
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => _socket);
        builder.Services.AddSingleton(_session);
        builder.Services.AddSingleton<CallbackClient>();
        builder.Services.AddSingleton<ComponentPrograms>();
        builder.Services.AddSingleton<Registrar>();
        builder.AddService<MonitorService>("pulumirpc.ResourceMonitor", MonitorService.Bind);
        builder.AddService<EngineService>("pulumirpc.Engine", EngineService.Bind);

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
