using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Running under mocks.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a stack under mocks.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="mocks">The mocks.</param>
    /// <param name="options">What to pretend; default: a preview of "stack" in "project".</param>
    /// <returns>All resources in the order of registration, the stack among them.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several errors give an <see cref="AggregateException"/> of such.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestAsync(mocks, options, Activator.CreateInstance<TStack>);

    /// <summary>Runs a stack that a service provider makes under mocks.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="mocks">The mocks.</param>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <param name="options">What to pretend; default: a preview of "stack" in "project".</param>
    /// <returns>All resources in the order of registration, the stack among them.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several errors give an <see cref="AggregateException"/> of such.</exception>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestAsync(mocks, options, () => StackOf<TStack>(serviceProvider));
    }

    /// <summary>Runs a program under mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">What to pretend.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources in the order of registration, without the stack.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several errors give an <see cref="AggregateException"/> of such.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return (IDictionary<string, object?>)new Dictionary<string, object?>();
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a program that gives the stack's outputs under mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">What to pretend.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources in the order of registration, without the stack, and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several errors give an <see cref="AggregateException"/> of such.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object?}})"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var all = await TestAsync(testMocks, testOptions, () => new ProgramStack(createResources)).ConfigureAwait(false);
        return ([.. all.Where(resource => resource is not ProgramStack)], all.OfType<ProgramStack>().Single().Outputs);
    }

    private static TStack StackOf<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => serviceProvider.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException($"The service provider gives no {typeof(TStack)}: register the type with it first.");

    private static Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack) => OnThreadOfItsOwnAsync(() =>
    {
        var settings = DeploymentSettings.Of(options ?? new TestOptions());
        var engine = new MockEngine(mocks, settings);
        return new Deployment(engine, settings).RunAsync(createStack, engine);
    });

    private static Task<T> OnThreadOfItsOwnAsync<T>(Func<Task<T>> run)
    {
        if (CurrentInstance.Value is not null)
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call: a test cannot run inside another.");

        // A thread of its own: a stack's constructor may wait, which must not starve the thread pool when many tests run; the instance stays in
        // its asynchronous context, and a test framework's synchronization context stays out.
        return Task.Factory.StartNew(
            run,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
    }

    private async Task<ImmutableArray<Resource>> RunAsync(Func<Stack> createStack, MockEngine engine)
    {
        await ExecuteAsync(createStack).ConfigureAwait(false);
        return Logger.Errors switch
        {
            [] => engine.Resources,
            [var single] => throw new RunException(single),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }

    /// <summary>Runs a program and logs its failures.</summary>
    private async Task ExecuteAsync(Func<Stack> createStack)
    {
        CurrentInstance.Value = new DeploymentInstance(this);
        foreach (var failure in await FailuresAsync(createStack).ConfigureAwait(false))
            Logger.Log(failure);
    }

    private async Task<IReadOnlyList<Exception>> FailuresAsync(Func<Stack> createStack)
    {
        try
        {
            Track(createStack().RegisterProgramOutputs().Data);
        }
        catch (Exception exception)
        {
            return [exception];
        }

        return await _pending.WaitAsync().ConfigureAwait(false);
    }
}
