using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;

namespace Blueprints.Engine.Monitor;

/// <summary>What a program tells its engine beside resources, as <c>pulumirpc.Engine</c>.</summary>
sealed class EngineService(PreviewSession session)
{
    /// <summary>The severity of a warning; that of an error is one more.</summary>
    public const int Warning = 2;

    const int Info = 1;

    public static void Bind(WireService<EngineService> service)
    {
        service.Add<LogRequest, Nothing>("Log", static (engine, request, _) => Task.FromResult(engine.Log(request)));
        service.Add<Nothing, RootResource>("GetRootResource", static (engine, _, _) => Task.FromResult(new RootResource { Urn = engine.Session.RootUrn }));
        service.Add<RootResource, Nothing>("SetRootResource", static (engine, root, _) => Task.FromResult(engine.SetRoot(root)));
        service.Add<Nothing, Nothing>("StartDebugging", static (_, nothing, _) => Task.FromResult(nothing));
        service.Add<Nothing, Nothing>("RequirePulumiVersion", static (_, nothing, _) => Task.FromResult(nothing));
    }

    PreviewSession Session => session;

    Nothing SetRoot(RootResource root)
    {
        session.RootUrn = root.Urn;
        return new();
    }

    Nothing Log(LogRequest request)
    {
        if (request.Severity >= Warning)
            session.Messages.Enqueue((request.Severity, request.Message));
        else if (request.Severity == Info && !request.Ephemeral)
            session.Say(request.Message);
        else if (request.Severity < Info)
            session.Callbacks.Take(request.Message);
        return new();
    }
}
