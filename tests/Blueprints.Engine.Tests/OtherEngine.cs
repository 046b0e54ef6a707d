using System.Collections.Concurrent;
using Blueprints.Engine.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
        var builder = WireServer.CreateBuilder();
        builder.AddService<Monitor>("pulumirpc.ResourceMonitor", service =>
        {
            service.Add<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", static (monitor, request, _) => monitor.Supports(request));
            service.Add<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", static (monitor, _, _) => monitor.Register());
        });
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
