using Blueprints.Engine.Wire;
using Blueprints.Policies;
using Blueprints.Validation;
using Grpc.Core;

namespace Blueprints.PolicyPack;

/// <summary>What an engine asks a pack, as <c>pulumirpc.Analyzer</c>.</summary>
sealed class PackService(PackPolicies policies)
{
    PackPolicies Policies => policies;

    public static void Bind(WireService<PackService> service)
    {
        service.Add<AnalyzerHandshakeRequest, AnalyzerHandshakeResponse>("Handshake", static (_, _, _) => Task.FromResult(new AnalyzerHandshakeResponse()));
        service.Add<Nothing, AnalyzerInfo>("GetAnalyzerInfo", static (pack, _, _) => Task.FromResult(pack.Policies.Describe()));
        service.Add<Nothing, AnalyzerPluginInfo>("GetPluginInfo", static (_, _, _) => Task.FromResult(new AnalyzerPluginInfo { Version = PackPolicies.Version }));
        service.Add<ConfigureAnalyzerRequest, Nothing>("Configure", static (pack, request, _) => Answer(() => pack.Policies.Configure(request)));
        service.Add<AnalyzerStackConfigureRequest, AnalyzerStackConfigureResponse>("ConfigureStack", static (pack, request, _) => Answer(() => pack.Policies.Configure(request)));
        service.Add<AnalyzeRequest, AnalyzeResponse>("Analyze", static (pack, request, _) => Answer(() => pack.Policies.Analyze(request)));
        service.Add<AnalyzeStackRequest, AnalyzeResponse>("AnalyzeStack", static (pack, request, _) => Answer(() => pack.Policies.Analyze(request)));
        service.Add<AnalyzeRequest, RemediateResponse>("Remediate", static (pack, request, _) => Answer(() => pack.Policies.Remediate(request)));
        service.Add<Nothing, Nothing>("Cancel", static (_, nothing, _) => Task.FromResult(nothing));
    }

    static Task<T> Answer<T>(Func<T> answer)
    {
        try
        {
            return Task.FromResult(answer());
        }
        catch (Exception e) when (e is InvalidInputException or ArgumentException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, e.Message));
        }
    }
}
