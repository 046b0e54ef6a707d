using System.Collections.Concurrent;
using System.Globalization;
using Blueprints.Engine.Monitor;
using Blueprints.Engine.Programs;
using Blueprints.Engine.Wire;
using Grpc.Core;
using Grpc.Net.Client;

namespace Blueprints.Engine.Packs;

/// <summary>A running pack, asked as <c>pulumirpc.Analyzer</c>.</summary>
sealed class PackProgram : IAsyncDisposable
{
    const string Service = "pulumirpc.Analyzer";

    // A pack that is told where its engine is and never calls it; nothing listens there.
    const string NoEngine = "127.0.0.1:1";

    static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true", ["NO_COLOR"] = "1" };

    readonly RunningProgram _process;
    readonly GrpcChannel _channel;

    PackProgram(RunningProgram process, int port) => (_process, _channel) = (process, LoopbackChannel.Open($"127.0.0.1:{port}"));

    /// <summary>Starts a pack and waits for its first line, the port.</summary>
    /// <exception cref="FormatException">The folder is no pack that can be started.</exception>
    /// <exception cref="PackFailedException">It ends before it says where it listens.</exception>
    public static async Task<PackProgram> StartAsync(string directory, Action<string> output, CancellationToken cancellation)
    {
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var lines = new ConcurrentQueue<string>();
        var process = RunningProgram.Start(PackProject.Command(directory, NoEngine), directory, Environment, line =>
        {
            if (port.Task.IsCompleted || !int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                lines.Enqueue(line);
                output(line);
            }
            else
                port.TrySetResult(number);
        });
        _ = process.Exited.ContinueWith(
            exit => port.TrySetException(new PackFailedException($"{directory}: the pack ended with exit code {exit.Result} before it said where it listens{string.Concat(lines.TakeLast(20).Select(line => $"\n  {line}"))}")),
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            return new(process, await port.Task.WaitAsync(cancellation).ConfigureAwait(false));
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks a method.</summary>
    /// <exception cref="RpcException">It fails, or the pack does not have it.</exception>
    public async Task<TResponse> AskAsync<TRequest, TResponse>(string method, TRequest request, CancellationToken cancellation)
        where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
        where TResponse : class, Google.Protobuf.IMessage<TResponse>, new()
    {
        var description = new Method<TRequest, TResponse>(MethodType.Unary, Service, method, WireMarshaller.Of<TRequest>(), WireMarshaller.Of<TResponse>());
        using var call = _channel.CreateCallInvoker().AsyncUnaryCall(description, null, new CallOptions(cancellationToken: cancellation), request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync().ConfigureAwait(false);
    }
}
