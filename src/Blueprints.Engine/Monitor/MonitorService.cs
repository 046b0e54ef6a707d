using Blueprints.Engine.Answers;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Session;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Blueprints.Engine.Monitor;

/// <summary>What a program asks of its engine, as <c>pulumirpc.ResourceMonitor</c>.</summary>
sealed class MonitorService(PreviewSession session, Registrar registrar, CallbackClient callbacks, ComponentPrograms components)
{
    const string GetResource = "pulumi:pulumi:getResource";
    const string StackReference = "pulumi:pulumi:StackReference";

    // By this the offline flavour of the .NET SDK, which runs under no other engine, finds out that it may.
    const string OfflinePreviews = "blueprintsOfflinePreviews";

    // All but byte strings and migrations of state: features 0 to 12, 14 and 15.
    static readonly int[] Features = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15];

    static readonly string[] FeatureNames =
    [
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "replacementTrigger", "deletedWith", "replaceWith", "transforms", "invokeTransforms", "parameterization", "resourceHooks", "errorHooks",
        "sendsOptionsToHooks", OfflinePreviews,
    ];

    public static void Bind(WireService<MonitorService> service)
    {
        service.Add<Nothing, DeploymentInfo>("GetDeploymentInfo", static (monitor, _, _) => Task.FromResult(monitor.DeploymentInfo()));
        service.Add<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", static (_, request, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = FeatureNames.Contains(request.Id) }));
        service.Add<ResourceInvokeRequest, ResourceInvokeResponse>("Invoke", static (monitor, request, cancellation) => monitor.InvokeAsync(request, cancellation));
        service.Add<ResourceCallRequest, CallResponse>("Call", static (monitor, request, cancellation) => monitor.CallAsync(request, cancellation));
        service.Add<ReadResourceRequest, ReadResourceResponse>("ReadResource", static (monitor, request, _) => Task.FromResult(monitor.Read(request)));
        service.Add<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", static (monitor, request, cancellation) => monitor.RegisterAsync(request, cancellation));
        service.Add<RegisterResourceOutputsRequest, Nothing>("RegisterResourceOutputs", static (monitor, request, _) => monitor.Noted(request));
        service.Add<Callback, Nothing>("RegisterStackTransform", static (monitor, callback, _) => Noted(() => monitor.Session.StackTransforms.Enqueue(callback)));
        service.Add<Callback, Nothing>("RegisterStackInvokeTransform", static (monitor, callback, _) => Noted(() => monitor.Session.InvokeTransforms.Enqueue(callback)));
        service.Add<RegisterResourceHookRequest, Nothing>("RegisterResourceHook", static (monitor, hook, _) => Noted(() => monitor.Session.Hooks[hook.Name] = hook));
        service.Add<RegisterErrorHookRequest, Nothing>("RegisterErrorHook", static (_, _, _) => Task.FromResult(new Nothing()));
        service.Add<RegisterPackageRequest, RegisterPackageResponse>("RegisterPackage", static (monitor, package, _) => Task.FromResult(new RegisterPackageResponse { Ref = monitor.Session.AddPackage(package.Parameterization?.Name ?? package.Name) }));
        service.Add<Nothing, Nothing>("SignalAndWaitForShutdown", static (_, nothing, _) => Task.FromResult(nothing));
    }

    PreviewSession Session => session;

    DeploymentInfo DeploymentInfo() => new()
    {
        Project = session.Program.Project,
        Stack = session.Program.Stack,
        Organization = session.Program.Organization,
        Config = { session.Program.Config },
        ConfigSecretKeys = { session.Program.SecretKeys },
        DryRun = true,
        Parallel = 16,
        SupportedFeatures = { Features },
    };

    async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellation)
    {
        try
        {
            return await registrar.RegisterAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            session.Messages.Enqueue((3, e.Status.Detail));
            throw;
        }
    }

    Task<Nothing> Noted(RegisterResourceOutputsRequest request) => Noted(() =>
    {
        if (session.Resources.Find(request.Urn) is { } entry)
            entry.Outputs = request.Outputs ?? new Struct();
        session.Secrets.AddFrom(request.Outputs);
    });

    static Task<Nothing> Noted(Action note)
    {
        note();
        return Task.FromResult(new Nothing());
    }

    // What is read exists already and belongs to nobody here: it is known by what the program says of it, and costs this stack nothing.
    ReadResourceResponse Read(ReadResourceRequest request)
    {
        session.Secrets.AddFrom(request.Properties);
        var known = request.Properties?.Clone() ?? new Struct();
        if (request.Type == StackReference && known.Fields.GetValueOrDefault("name")?.StringValue is { } stack)
            Refer(stack, known);
        return new() { Urn = session.UrnOf(request.Type, request.Name, request.Parent), Properties = WireMap.ForProgram(known, request.AcceptSecrets, request.AcceptResources) };
    }

    void Refer(string stack, Struct known)
    {
        if (session.Options.Answers.StackOutputs(stack) is not { } outputs)
        {
            // Go's client takes unknown outputs for a mistake, so the program may fail on them: the stack is named.
            known.Fields["outputs"] = WireValue.NotKnown();
            session.Unanswered.TryAdd($"outputs of the stack {stack}", true);
            return;
        }

        known.Fields["outputs"] = WireJson.FromJson(outputs);
        var secret = session.Options.Answers.SecretOutputs(stack);
        known.Fields["secretOutputNames"] = Value.ForList([.. secret.Select(Value.ForString)]);
        session.Secrets.AddFrom(known.Fields["outputs"].StructValue, secret, inInputs: true);
    }

    async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation)
    {
        session.Secrets.AddFrom(request.Args);
        var (arguments, provider) = (request.Args ?? new Struct(), request.Provider);
        foreach (var transform in session.InvokeTransforms)
        {
            var asked = new TransformInvokeRequest { Token = request.Tok, Args = arguments, Options = new() { Provider = provider } };
            var answer = await callbacks.CallAsync<TransformInvokeRequest, TransformInvokeResponse>(transform, asked, cancellation).ConfigureAwait(false);
            (arguments, provider) = (answer.Args ?? arguments, answer.Options?.Provider ?? provider);
        }

        if (request.Tok == GetResource)
            return Resource(arguments);
        try
        {
            return Answer(request.Tok, arguments, RegionOf.Resource(session, provider));
        }
        catch (FormatException e)
        {
            return new() { Failures = { new CheckFailure { Reason = e.Message } } };
        }
    }

    ResourceInvokeResponse Answer(string token, Struct arguments, string region)
    {
        if (Functions.Answer(token, arguments, region, session.Options.Answers) is { } result)
            return new() { Return = result };
        session.Unanswered.TryAdd(token, true);
        return MadeUp.ResultOf(token, arguments, region) is { } madeUp ? new() { Return = madeUp } : new() { Return = new(), Unknown = true };
    }

    ResourceInvokeResponse Resource(Struct arguments)
    {
        var urn = arguments.Fields.GetValueOrDefault("urn")?.StringValue ?? "";
        if (session.Resources.Find(urn) is not { } entry)
            return new() { Failures = { new CheckFailure { Property = "urn", Reason = $"there is no resource {urn}" } } };
        return new() { Return = new() { Fields = { ["urn"] = Value.ForString(urn), ["id"] = Value.ForString(entry.Id), ["state"] = Value.ForStruct(entry.Outputs) } } };
    }

    async Task<CallResponse> CallAsync(ResourceCallRequest request, CancellationToken cancellation)
    {
        session.Secrets.AddFrom(request.Args);
        if (await components.FindAsync(session.PackageOf(request.PackageRef, request.Tok), cancellation).ConfigureAwait(false) is not { } component)
            return Told(request);
        var response = await component.CallAsync(session, request, cancellation).ConfigureAwait(false);
        session.Secrets.AddFrom(response.Return);
        return response;
    }

    // Which fields a result has is not known here; programs take one with anything unknown in it as unknown.
    CallResponse Told(ResourceCallRequest request)
    {
        if (session.Options.Answers.FunctionResult(request.Tok, WireJson.ToGraph(request.Args)) is { } told)
            return new() { Return = WireJson.StructFromJson(told) };
        session.Unanswered.TryAdd(request.Tok, true);
        return new() { Return = new() { Fields = { ["unknown"] = WireValue.NotKnown() } } };
    }
}
