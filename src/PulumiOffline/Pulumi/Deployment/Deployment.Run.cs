using Pulumi.Protocol;

namespace Pulumi;

/// <content>Running under an engine: the offline one of Blueprints. This flavour refuses any other, because it cannot deploy.</content>
public sealed partial class Deployment
{
    // What an SDK gives back when it has told the engine why it failed.
    private const int FailedAndTold = 32;

    // A name of our own among the features that a program may ask for; Pulumi's engine knows it as little as any other that it does not have.
    private const string OfflinePreviews = "blueprintsOfflinePreviews";

    /// <summary>Runs a program under the offline engine; says on standard error what to do where that did not start it.</summary>
    /// <param name="action">The program.</param>
    /// <returns>The exit code: 0; 32 where the program failed and the engine was told why; 1 where there is no offline engine.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">The program, which gives the stack's outputs.</param>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return (IDictionary<string, object?>)new Dictionary<string, object?>();
    });

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    /// <param name="func">The program, which gives the stack's outputs.</param>
    /// <param name="options">The stack's options; default: none.</param>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RunStackAsync(() => new ProgramStack(func, options));

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <typeparam name="TStack">The program's stack.</typeparam>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunStackAsync(Activator.CreateInstance<TStack>);

    /// <inheritdoc cref="RunAsync{TStack}()"/>
    /// <param name="serviceProvider">Makes the stack.</param>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunStackAsync(() => StackOf<TStack>(serviceProvider));
    }

    /// <summary>Checks that the Pulumi command line's version fits. There is none here, so everything fits.</summary>
    /// <param name="pulumiVersionRange">The range of versions.</param>
    /// <returns>A task that has ended.</returns>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Task.CompletedTask;

    private static async Task<int> RunStackAsync(Func<Stack> createStack)
    {
        if (EngineAddress.FromEnvironment() is not { } address)
        {
            return await RefuseAsync("the program was run without a Pulumi engine, and with the offline flavour of the Pulumi SDK, which cannot deploy. To preview: " +
                "blueprints preview. To deploy: PulumiSdk=Official pulumi up. To test a stack without an engine: Deployment.TestAsync.").ConfigureAwait(false);
        }

        using var client = new MonitorClient(address);
        if (!address.Settings.IsDryRun || !await IsOfflineAsync(client).ConfigureAwait(false))
        {
            return await RefuseAsync("this program was built with the offline flavour of the Pulumi SDK, which cannot deploy. Build it with PulumiSdk=Official, " +
                "for example: PulumiSdk=Official pulumi up").ConfigureAwait(false);
        }

        return await OnThreadOfItsOwnAsync(() => new Deployment(new MonitorEngine(client), address.Settings).RunAsync(createStack, client)).ConfigureAwait(false);
    }

    private static async Task<bool> IsOfflineAsync(MonitorClient client)
    {
        try
        {
            return await client.SupportsAsync(OfflinePreviews).ConfigureAwait(false);
        }
        catch (RunException)
        {
            // Nobody listens there, or something that is no engine.
            return false;
        }
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"error: {reason}").ConfigureAwait(false);
        return 1;
    }

    private async Task<int> RunAsync(Func<Stack> createStack, MonitorClient client)
    {
        await ExecuteAsync(createStack).ConfigureAwait(false);
        await Logger.Sent.ConfigureAwait(false);
        if (!Logger.Errors.IsEmpty)
            return FailedAndTold;
        await client.ShutDownAsync().ConfigureAwait(false);
        return 0;
    }
}
