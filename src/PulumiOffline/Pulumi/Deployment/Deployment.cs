using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program: under mocks in a test. The offline flavour of the SDK cannot run one under an engine.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    private readonly PendingWork _pending = new();
    private readonly ResourceRegistrar _registrar;
    private readonly TestOptions _options;
    private Stack? _stack;

    private Deployment(IMocks mocks, TestOptions options)
    {
        _options = options;
        Engine = new MockEngine(mocks, this);
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

    internal DeploymentLogger Logger { get; } = new();

    internal MockEngine Engine { get; }

    internal FunctionCaller Functions { get; }

    internal string StackName => _options.StackName ?? "stack";

    internal string ProjectName => _options.ProjectName ?? "project";

    internal string OrganizationName => _options.OrganizationName ?? "organization";

    internal string RootDirectory => _options.RootDirectory
        ?? throw new InvalidOperationException($"The root directory is not known. In a test, set {nameof(TestOptions)}.{nameof(TestOptions.RootDirectory)}.");

    internal bool IsDryRun => _options.IsPreview ?? true;

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
