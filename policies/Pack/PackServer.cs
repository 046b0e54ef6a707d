using System.Net;
using Blueprints.Engine.Wire;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blueprints.PolicyPack;

/// <summary>Serves a pack on a random port of this machine and nowhere else.</summary>
sealed class PackServer
{
    readonly WebApplication _application;

    PackServer(WebApplication application) => _application = application;

    /// <summary>Where it listens.</summary>
    public string Port => new Uri(_application.Urls.Single()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Starts it.</summary>
    public static async Task<PackServer> StartAsync(PackPolicies policies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // The first line of the output is the port, and nothing else may be written there.
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = WireMarshaller.MaxBytes;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddGrpc(grpc =>
        {
            (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (WireMarshaller.MaxBytes, WireMarshaller.MaxBytes);
            grpc.EnableDetailedErrors = true;
        });
        builder.Services.AddSingleton(new PackService(policies));
        builder.Services.AddSingleton<IServiceMethodProvider<PackService>>(new WireService<PackService>("pulumirpc.Analyzer", PackService.Bind));
        var application = builder.Build();
        application.MapGrpcService<PackService>();
        await application.StartAsync().ConfigureAwait(false);
        return new(application);
    }

    /// <summary>Completes once it was told to stop.</summary>
    public Task StoppedAsync() => _application.WaitForShutdownAsync();
}
