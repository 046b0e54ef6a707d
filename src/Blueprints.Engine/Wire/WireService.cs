using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Blueprints.Engine.Wire;

/// <summary>Offers the methods of a service to clients, with <see cref="WireMarshaller"/> in place of the generated marshallers.</summary>
/// <typeparam name="TService">The class that implements them.</typeparam>
/// <param name="name">The service's name on the wire.</param>
/// <param name="bind">Adds the methods.</param>
sealed class WireService<TService>(string name, Action<WireService<TService>> bind) : IServiceMethodProvider<TService> where TService : class
{
    ServiceMethodProviderContext<TService>? _context;

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context)
    {
        _context = context;
        bind(this);
    }

    /// <summary>Adds a method with one request and one response.</summary>
    public void Add<TRequest, TResponse>(string method, Func<TService, TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        _context!.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, name, method, WireMarshaller.Of<TRequest>(), WireMarshaller.Of<TResponse>()),
            [],
            (service, request, call) => handler(service, request, call.CancellationToken));
}
