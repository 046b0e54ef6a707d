using System.Net;
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

    readonly WebApplication _application;

    PreviewServer(WebApplication application) => _application = application;

    /// <summary>Starts a server; the session is told its address.</summary>
    /// <param name="session">The run.</param>
    /// <param name="maxBytes">The largest message in bytes.</param>
    public static async Task<PreviewServer> StartAsync(PreviewSession session, int maxBytes = WireMarshaller.MaxBytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.Http2.MaxStreamsPerConnection = Streams;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
            // A body is a message with five bytes before it, which say its length: gRPC refuses one that is too large before it reads it.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (maxBytes, maxBytes));
        builder.Services.AddSingleton(session);
        builder.Services.AddSingleton<CallbackClient>();
        builder.Services.AddSingleton<ComponentPrograms>();
        builder.Services.AddSingleton<Registrar>();
        builder.Services.AddSingleton<MonitorService>();
        builder.Services.AddSingleton<EngineService>();
        builder.Services.AddSingleton<IServiceMethodProvider<MonitorService>>(new WireService<MonitorService>("pulumirpc.ResourceMonitor", MonitorService.Bind));
        builder.Services.AddSingleton<IServiceMethodProvider<EngineService>>(new WireService<EngineService>("pulumirpc.Engine", EngineService.Bind));

        var application = builder.Build();
        application.MapGrpcService<MonitorService>();
        application.MapGrpcService<EngineService>();
        await application.StartAsync().ConfigureAwait(false);
        session.Address = new Uri(application.Urls.Single()).Authority;
        return new(application);
    }

    /// <summary>Stops it, and the programs that it started for components.</summary>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _application.StopAsync(soon.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
