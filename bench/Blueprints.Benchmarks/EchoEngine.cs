using Blueprints.Engine.Wire;
using Microsoft.AspNetCore.Builder;
using Pulumirpc;

namespace Blueprints.Benchmarks;

/// <summary>The least that a Pulumi program can run on: an engine that is warm, keeps nothing, and answers a resource with its inputs.</summary>
sealed class EchoEngine : IAsyncDisposable
{
    readonly WebApplication _application;

    EchoEngine(WebApplication application) => _application = application;

    /// <summary>Where it listens.</summary>
    public string Address => new Uri(_application.Urls.Single()).Authority;

    public static async Task<EchoEngine> StartAsync()
    {
        var builder = WireServer.CreateBuilder();
        builder.AddService<Monitor>("pulumirpc.ResourceMonitor", Bind);
        builder.AddService<Log>("pulumirpc.Engine", Bind);
        var application = builder.Build();
        application.MapGrpcService<Monitor>();
        application.MapGrpcService<Log>();
        await application.StartAsync().ConfigureAwait(false);
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    static void Bind(WireService<Monitor> service)
    {
        service.Add<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", static (_, _, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = true }));
        service.Add<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", static (_, request, _) => Task.FromResult(new RegisterResourceResponse { Urn = $"urn:pulumi:dev::many::{request.Type}::{request.Name}", Object = request.Object }));
        service.Add<RegisterResourceOutputsRequest, Nothing>("RegisterResourceOutputs", static (_, _, _) => Task.FromResult(new Nothing()));
        service.Add<Nothing, Nothing>("SignalAndWaitForShutdown", static (_, nothing, _) => Task.FromResult(nothing));
    }

    static void Bind(WireService<Log> service)
    {
        service.Add<LogRequest, Nothing>("Log", static (_, _, _) => Task.FromResult(new Nothing()));
        service.Add<RootResource, Nothing>("SetRootResource", static (_, _, _) => Task.FromResult(new Nothing()));
        service.Add<Nothing, RootResource>("GetRootResource", static (_, _, _) => Task.FromResult(new RootResource()));
    }

    sealed class Monitor;

    sealed class Log;
}
