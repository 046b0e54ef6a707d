using System.Collections.Concurrent;
using System.Globalization;
using Blueprints.Engine.Session;
using Grpc.Core;

namespace Blueprints.Engine.Programs;

/// <summary>Starts the programs that make the components of packages, each once and only when it is asked for.</summary>
sealed class ComponentPrograms(PreviewSession session) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Lazy<Task<ComponentProgram>>> _programs = new(StringComparer.Ordinal);
    readonly CancellationTokenSource _stopped = new();

    /// <summary>The program of a package; null where none is known.</summary>
    /// <exception cref="RpcException">It does not start.</exception>
    public async Task<ComponentProgram?> FindAsync(string package, CancellationToken cancellation) => session.Options.ComponentPrograms.TryGetValue(package, out var command)
        ? await _programs.GetOrAdd(package, _ => new(() => StartAsync(package, command, _stopped.Token))).Value.WaitAsync(cancellation).ConfigureAwait(false)
        : null;

    /// <summary>Stops all, those too that have not said yet where they listen.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync().ConfigureAwait(false);
        foreach (var program in _programs.Values.Where(program => program.IsValueCreated).Select(program => program.Value))
        {
            await ((Task)program).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (program.IsCompletedSuccessfully)
                await (await program.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }

        _stopped.Dispose();
    }

    async Task<ComponentProgram> StartAsync(string package, string command, CancellationToken cancellation)
    {
        session.Starting.TryAdd(package, true);
        session.Callbacks.Unseen();
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] parts = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), session.Address];
        var process = RunningProgram.Start(parts, session.Program.Directory, new Dictionary<string, string>(), line =>
        {
            // Its first line is the port, whatever comes before is not meant for us.
            if (!port.Task.IsCompleted && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                port.TrySetResult(number);
            else
                session.Say(line);
        });
        _ = process.Exited.ContinueWith(
            exit => port.TrySetException(new RpcException(new Status(StatusCode.Unavailable, $"the program for components of {package} ended with exit code {exit.Result} before it said where it listens"))),
            cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            var program = new ComponentProgram(process, await port.Task.WaitAsync(cancellation).ConfigureAwait(false));
            await program.ConfigureAsync(cancellation).ConfigureAwait(false);
            session.Starting.TryRemove(package, out _);
            return program;
        }
        catch
        {
            // Nobody else knows of it yet.
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
