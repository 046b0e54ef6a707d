using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Recordings;

/// <summary>Runs a Pulumi program in this process, with a cloud that is made up but always the same, and records the resources it declares.</summary>
public static class GraphRecorder
{
    /// <summary>The project's name in URNs.</summary>
    public const string Project = "blueprints";

    /// <summary>The stack's name in URNs.</summary>
    public const string Stack = "test";

    // The SDK reads the configuration from the environment, which a process has only one of.
    static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Runs a program without outputs.</summary>
    /// <param name="program">Declares resources.</param>
    /// <param name="preview">
    /// Whether to act as <c>pulumi preview</c>, where what the cloud decides is unknown. Default: no; ids, addresses and ARNs are made up from names.
    /// </param>
    /// <param name="config">The stack's configuration, by full key: <c>blueprints:phase</c>. Default: empty.</param>
    /// <exception cref="RunException">The program failed; several failures come as an <see cref="AggregateException"/>.</exception>
    public static Task<Recording> RecordAsync(Action program, bool preview = false, IReadOnlyDictionary<string, string>? config = null) => RecordAsync(
        () =>
        {
            program();
            return new Dictionary<string, object?>();
        },
        preview,
        config);

    /// <summary>Runs a program with outputs.</summary>
    /// <param name="program">Declares resources and gives the stack's outputs.</param>
    /// <param name="preview">Whether to act as <c>pulumi preview</c>. Default: no.</param>
    /// <param name="config">The stack's configuration, by full key. Default: empty.</param>
    /// <exception cref="RunException">The program failed; several failures come as an <see cref="AggregateException"/>.</exception>
    public static async Task<Recording> RecordAsync(Func<IDictionary<string, object?>> program, bool preview = false, IReadOnlyDictionary<string, string>? config = null)
    {
        await Turn.WaitAsync().ConfigureAwait(false);
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        try
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config ?? ImmutableDictionary<string, string>.Empty));
            return await RunAsync(program, preview).ConfigureAwait(false);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", before);
            Turn.Release();
        }
    }

    static async Task<Recording> RunAsync(Func<IDictionary<string, object?>> program, bool preview)
    {
        var journal = new Journal();
        var stack = new StackMaker(journal, program);
        await Deployment.TestWithServiceProviderAsync<RecordingStack>(
            new MockCloud(preview), stack, new TestOptions { ProjectName = Project, StackName = Stack, IsPreview = preview }).ConfigureAwait(false);
        return new(journal.ToGraph(), journal.Options(), await OutputValues.ReadAsync(stack.Outputs).ConfigureAwait(false));
    }

    sealed class StackMaker(Journal journal, Func<IDictionary<string, object?>> program) : IServiceProvider
    {
        public IDictionary<string, object?> Outputs { get; private set; } = ImmutableDictionary<string, object?>.Empty;

        public object? GetService(Type serviceType)
        {
            var stack = new RecordingStack(journal, program);
            Outputs = stack.Outputs;
            return stack;
        }
    }
}
