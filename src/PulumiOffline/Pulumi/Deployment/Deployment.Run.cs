namespace Pulumi;

/// <content>Running under an engine, which this flavour refuses.</content>
public sealed partial class Deployment
{
    /// <summary>Says on standard error that this flavour cannot run a program under an engine, and how to build one that can.</summary>
    /// <param name="action">The program; not run.</param>
    /// <returns>1, the exit code of a failure.</returns>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">The program, which gives the stack's outputs; not run.</param>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object?}})"/>
    /// <param name="func">The program, which gives the stack's outputs; not run.</param>
    /// <param name="options">The stack's options; default: none.</param>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <typeparam name="TStack">The program's stack.</typeparam>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RefuseAsync();

    /// <inheritdoc cref="RunAsync{TStack}()"/>
    /// <param name="serviceProvider">Makes the stack; not asked.</param>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => RefuseAsync();

    /// <summary>Checks that the Pulumi command line's version fits. There is none here, so everything fits.</summary>
    /// <param name="pulumiVersionRange">The range of versions.</param>
    /// <returns>A task that has ended.</returns>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Task.CompletedTask;

    private static async Task<int> RefuseAsync()
    {
        var underEngine = Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("PULUMI_ENGINE") is { Length: > 0 };
        await Console.Error.WriteLineAsync(underEngine
            ? "error: this program was built with the offline flavour of the Pulumi SDK, which cannot deploy. Build it with PulumiSdk=Official, " +
              "for example: PulumiSdk=Official pulumi up"
            : "error: the program was run without a Pulumi engine, and with the offline flavour of the Pulumi SDK, which cannot deploy. To deploy: " +
              "PulumiSdk=Official pulumi up. To test a stack without an engine: Deployment.TestAsync.").ConfigureAwait(false);
        return 1;
    }
}
