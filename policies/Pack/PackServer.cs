using Blueprints.Engine.Wire;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        // The first line of the output is the port, and nothing else may be written there.
        var builder = WireServer.CreateBuilder();
        builder.Services.Configure<GrpcServiceOptions>(grpc => grpc.EnableDetailedErrors = true);
        builder.Services.AddSingleton(policies);
        builder.AddService<PackService>("pulumirpc.Analyzer", PackService.Bind);
        var application = builder.Build();
        application.MapGrpcService<PackService>();
        await application.StartAsync().ConfigureAwait(false);
        return new(application);
    }

    /// <summary>Completes once it was told to stop.</summary>
    public Task StoppedAsync() => _application.WaitForShutdownAsync();
}
