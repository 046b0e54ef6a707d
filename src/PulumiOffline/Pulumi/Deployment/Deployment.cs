using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Runs a program: under mocks in a test, under the offline engine in a preview.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    private readonly PendingWork _pending = new();
    private readonly ResourceRegistrar _registrar;
    private readonly DeploymentSettings _settings;
    private Stack? _stack;

    private Deployment(IEngine engine, DeploymentSettings settings)
    {
        _settings = settings;
        Engine = engine;
        Logger = new DeploymentLogger(engine.LogAsync);
        _registrar = new ResourceRegistrar(this);
        Functions = new FunctionCaller(this);
    }

    /// <summary>The deployment that the calling code belongs to.</summary>
    /// <exception cref="InvalidOperationException">The code is not run by a deployment.</exception>
    public static DeploymentInstance Instance => CurrentInstance.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called. Run the code in Deployment.TestAsync or RunAsync.");

    internal static Deployment? Current => CurrentInstance.Value?.Deployment;

    internal static Deployment Running => Instance.Deployment;

    internal ImmutableDictionary<string, string> Config { get; } = ConfigValues.FromEnvironment();

    internal DeploymentLogger Logger { get; }

    internal IEngine Engine { get; }

    internal FunctionCaller Functions { get; }

    internal string StackName => _settings.StackName;

    internal string ProjectName => _settings.ProjectName;

    internal string OrganizationName => _settings.OrganizationName;

    internal string RootDirectory => _settings.RootDirectory
        ?? throw new InvalidOperationException($"The root directory is not known. In a test, set {nameof(Testing.TestOptions)}.{nameof(Testing.TestOptions.RootDirectory)}.");

    internal bool IsDryRun => _settings.IsDryRun;

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("There is no stack yet: resources are made inside a stack's constructor or function.");
        set => _stack = value;
    }

    internal void Track(Task task) => _pending.Add(task);

    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options) => Track(_registrar.CompleteAsync(resource, args, options));

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        Track(_registrar.RegisterOutputsAsync(resource, outputs));
}
