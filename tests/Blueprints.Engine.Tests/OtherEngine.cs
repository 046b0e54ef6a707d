using System.Collections.Concurrent;
using System.Net;
using Blueprints.Engine.Wire;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blueprints.Engine.Tests;

/// <summary>A resource monitor that is not ours: it has every feature of Pulumi's engine, and none of ours.</summary>
sealed class OtherEngine : IAsyncDisposable
{
    readonly WebApplication _application;

    OtherEngine(WebApplication application) => _application = application;

    /// <summary>Where it listens.</summary>
    public string Address => new Uri(_application.Urls.Single()).Authority;

    /// <summary>The methods that it was asked for.</summary>
    public ConcurrentQueue<string> Asked => _application.Services.GetRequiredService<Monitor>().Asked;

    public static async Task<OtherEngine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<Monitor>();
        builder.Services.AddSingleton<IServiceMethodProvider<Monitor>>(new WireService<Monitor>("pulumirpc.ResourceMonitor", service =>
        {
            service.Add<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", static (monitor, request, _) => monitor.Supports(request));
            service.Add<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", static (monitor, _, _) => monitor.Register());
        }));
        var application = builder.Build();
        application.MapGrpcService<Monitor>();
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    sealed class Monitor
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public Task<SupportsFeatureResponse> Supports(SupportsFeatureRequest request)
        {
            Asked.Enqueue("SupportsFeature");
            return Task.FromResult(new SupportsFeatureResponse { HasSupport = !request.Id.StartsWith("blueprints", StringComparison.Ordinal) });
        }

        public Task<RegisterResourceResponse> Register()
        {
            Asked.Enqueue("RegisterResource");
            return Task.FromResult(new RegisterResourceResponse());
        }
    }
}
