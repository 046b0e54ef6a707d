using System.Collections.Immutable;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Secrets;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;
using Grpc.Core;
using Grpc.Net.Client;

namespace Blueprints.Engine.Yaml;

/// <summary>
/// Makes the components of a YAML program whose packages have a program of their own: that program is started and registers their children with an engine, as it does for programs of other languages.
/// </summary>
sealed class YamlComponents : IAsyncDisposable
{
    static readonly Method<RegisterResourceRequest, RegisterResourceResponse> Register =
        new(MethodType.Unary, "pulumirpc.ResourceMonitor", "RegisterResource", WireMarshaller.Of<RegisterResourceRequest>(), WireMarshaller.Of<RegisterResourceResponse>());

    readonly PreviewSession _session;
    readonly PreviewServer _server;
    readonly GrpcChannel _channel;

    YamlComponents(PreviewSession session, PreviewServer server) => (_session, _server, _channel) = (session, server, LoopbackChannel.Open(session.Address));

    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The components and all that they are made of, so far.</summary>
    public IEnumerable<GraphResource> Resources => LedgerGraph.Of(_session.Resources).Where(resource => !_known.Contains(resource.Urn));

    /// <summary>Warnings and errors of the programs.</summary>
    public ImmutableArray<string> Messages => [.. _session.Messages.Select(message => message.Message).Distinct()];

    /// <summary>Functions that the programs called and that had no answer.</summary>
    public IEnumerable<string> Unanswered => _session.Unanswered.Keys;

    /// <summary>Components of further packages that are not at hand.</summary>
    public IEnumerable<string> Childless => _session.Childless.Keys;

    /// <summary>An engine for a program's components.</summary>
    public static async Task<YamlComponents> StartAsync(PreviewProgram program, PreviewOptions options, SecretMask secrets)
    {
        var session = new PreviewSession(program, options, synthesised: false, secrets);
        var server = new PreviewServer(session);
        await server.StartAsync().ConfigureAwait(false);
        return new(session, server);
    }

    /// <summary>Lets the programs find the providers that they are handed: they ask the engine what these are.</summary>
    public void Introduce(YamlScope scope)
    {
        foreach (var provider in scope.Resources.Where(resource => resource.Type.StartsWith(YamlProviders.Prefix, StringComparison.Ordinal)))
        {
            var inputs = WireJson.StructFromJson(NodeJson.Element(scope.Inputs(provider)));
            var urn = scope.Urn(provider);
            _known.Add(urn);
            _session.Resources.TryAdd(new() { Urn = urn, Type = provider.Type, Name = provider.Name, Parent = "", Custom = true, Inputs = inputs, Outputs = inputs, Dependencies = ImmutableDictionary<string, ImmutableArray<string>>.Empty });
        }
    }

    /// <summary>Makes a component and gives its outputs.</summary>
    /// <param name="scope">The program's names.</param>
    /// <param name="resource">The component.</param>
    /// <param name="inputs">Its inputs, filled in.</param>
    /// <exception cref="InvalidDataException">Its program failed, or took too long.</exception>
    public TemplateNode Make(YamlScope scope, YamlResource resource, TemplateNode inputs)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.Type, Name = resource.Name, Parent = scope.Referred(resource, "parent") ?? "", Remote = true, AcceptSecrets = true, AcceptResources = true,
            Object = WireJson.StructFromJson(NodeJson.Element(inputs)),
        };
        request.Providers.Add(scope.Providers.HandedTo(resource));
        foreach (var (name, value) in inputs.Members)
        {
            var from = new PropertyDependencies();
            from.Urns.Add(value.AllSources());
            request.PropertyDependencies.Add(name, from);
        }

        try
        {
            using var stop = new CancellationTokenSource(_session.Options.Timeout);
            using var call = _channel.CreateCallInvoker().AsyncUnaryCall(Register, null, new CallOptions(cancellationToken: stop.Token), request);
            return Told(YamlNodes.Read(call.ResponseAsync.GetAwaiter().GetResult().Object ?? new(), resource.Key), scope.Urn(resource));
        }
        catch (RpcException e)
        {
            throw resource.Properties.Place.Bad(e.StatusCode == StatusCode.Cancelled ? PreviewEngine.TooLong(_session) : $"{resource.Key}: {e.Status.Detail}", e);
        }
    }

    /// <summary>Stops the programs.</summary>
    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    // Whatever it tells of itself comes from it.
    static TemplateNode Told(TemplateNode node, string urn) => node with
    {
        Sources = node.Kind is NodeKind.Map or NodeKind.List ? [] : [urn],
        Items = [.. node.Items.Select(item => Told(item, urn))],
        Members = [.. node.Members.Select(member => KeyValuePair.Create(member.Key, Told(member.Value, urn)))],
    };
}
